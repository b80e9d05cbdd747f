/** The oldest Node whose built-in parts are all there; `engines` in package.json says the same. */
const oldest = [20, 19];

/** Ends the process with one sentence rather than with whatever an old Node stumbles over first. */
export function refuseOldNode(version = process.versions.node) {
  if (isNewEnough(version)) return;
  process.stderr.write(`People Zones needs Node ${oldest.join('.')} or newer; this is Node ${version}.\n`);
  process.exit(1);
}

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
