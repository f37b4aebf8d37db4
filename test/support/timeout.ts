/** On a busy machine a test that boots an Excel or builds a bundle takes its time: what hangs is found by this limit, not by 5 s. */
jest.setTimeout(120_000);
