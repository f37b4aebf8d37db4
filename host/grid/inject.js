// Runs first in the add-in's page: the host beside it puts its bridge on this window before office.js looks for one.
parent.attachAddin(window);
