import { createAutomation } from "../../../src/commands/automation";
import { createLedgerActions } from "../../../src/taskpane/ledgerActions";
import type { CommandOptions } from "../../../src/app";
import { fakeUseCases, OPTIONS, result } from "../taskpane/fixtures";

/** Use-cases that tell which scope 转为数值 was asked for. */
function asked(): { readonly scopes: unknown[]; readonly useCases: ReturnType<typeof fakeUseCases> } {
  const scopes: unknown[] = [];
  const toValues = ({ scope }: CommandOptions) => {
    scopes.push(scope);
    return Promise.resolve(result({ command: "to-values" }));
  };
  return { scopes, useCases: fakeUseCases({ toValues }) };
}

it("a script says which formulas become values; one that is not known is refused", async () => {
  const { scopes, useCases } = asked();
  const automation = createAutomation(useCases);
  await automation.run("to-values", OPTIONS);
  await automation.run("to-values", { ...OPTIONS, scope: "workbook" });
  await expect(automation.run("to-values", { ...OPTIONS, scope: "sheet" as never })).rejects.toThrow(RangeError);
  expect(scopes).toEqual([undefined, "workbook"]);
});

it("the pane has a button for each", async () => {
  const { scopes, useCases } = asked();
  const actions = createLedgerActions({ useCases, dispatch: () => undefined, options: () => OPTIONS });
  await actions.run("toValues");
  await actions.run("selectionToValues");
  await actions.run("workbookToValues");
  expect(scopes).toEqual(["annexes", "selection", "workbook"]);
});
