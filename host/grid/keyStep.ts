const FAR = 1_048_576;

/** Rows down and columns right that a key moves the selection; null when the key is not for moving. */
export function keyStep(
  event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey">,
  page: number,
): readonly [down: number, right: number] | null {
  const back = event.shiftKey;
  switch (event.key) {
    case "ArrowDown":
      return [1, 0];
    case "ArrowUp":
      return [-1, 0];
    case "ArrowLeft":
      return [0, -1];
    case "ArrowRight":
      return [0, 1];
    case "Enter":
      return [back ? -1 : 1, 0];
    case "Tab":
      return [0, back ? -1 : 1];
    case "PageDown":
      return [page, 0];
    case "PageUp":
      return [-page, 0];
    case "Home":
      return [event.ctrlKey || event.metaKey ? -FAR : 0, -FAR];
    default:
      return null;
  }
}
