import { createContext, useContext } from "react";
import { stringsOf, type Strings } from "./strings";

const StringsContext = createContext<Strings>(stringsOf("zh-CN"));

export const StringsProvider = StringsContext.Provider;

export const useStrings = (): Strings => useContext(StringsContext);
