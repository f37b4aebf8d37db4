export type Answer = "save" | "discard" | "cancel";

/** Another workbook is about to take the place of one with unsaved changes. */
export function askToSave(fileName: string): Promise<Answer> {
  const dialog = document.createElement("dialog");
  dialog.className = "question";
  const heading = document.createElement("h2");
  heading.textContent = `「${fileName}」有改动还没有保存`;
  const body = document.createElement("p");
  body.textContent = "打开另一个工作簿后，没有保存的改动就找不回来了。";
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  buttons.append(answer("另存后打开", "save", "primary"), answer("不保存", "discard"), answer("取消", "cancel"));
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(heading, body, buttons);
  dialog.append(form);
  dialog.setAttribute("aria-label", heading.textContent);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      // Esc closes it without an answer.
      resolve(dialog.returnValue === "" ? "cancel" : (dialog.returnValue as Answer));
    });
  });
}

function answer(label: string, value: Answer, className = ""): HTMLButtonElement {
  const button = document.createElement("button");
  button.value = value;
  button.className = className;
  button.textContent = label;
  return button;
}
