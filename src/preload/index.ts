// Runs in the page's process before the page, in a sandbox. The bridge is all it adds.
import { contextBridge, ipcRenderer } from 'electron'
import { createBridge } from './bridge.ts'

contextBridge.exposeInMainWorld('galla', createBridge(ipcRenderer))
