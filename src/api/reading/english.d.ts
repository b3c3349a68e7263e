// Where the letters of English lie; the package says nothing of its types.

declare module '@tesseract.js-data/eng' {
  const english: { readonly code: string; readonly gzip: boolean; readonly langPath: string }
  export default english
}
