import { createContext, useContext } from 'react';

/** Whether the surrounding form is on its way to the server. */
export const FormBusyContext = createContext(false);

export const useFormBusy = (): boolean => useContext(FormBusyContext);
