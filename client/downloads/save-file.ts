/** Hands a file to the browser to keep. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun reading before the address goes.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
};
