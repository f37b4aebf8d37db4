import { spawn } from "node:child_process";

/** Asks the system to show the address. A machine without a browser or a screen is no error: the address is printed. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const call = callFor(address, platform);
  if (call === null) return;
  const child = spawn(call.program, call.args, { detached: true, stdio: "ignore", windowsHide: true });
  child.on("error", () => undefined);
  child.unref();
}

function callFor(address: string, platform: NodeJS.Platform): { program: string; args: string[] } | null {
  if (platform === "win32") return { program: "rundll32", args: ["url.dll,FileProtocolHandler", address] };
  if (platform === "darwin") return { program: "open", args: [address] };
  const hasScreen = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  return hasScreen ? { program: "xdg-open", args: [address] } : null;
}
