// Whether this browser can draw a network at all: the renderer needs WebGL 2.
export const canDraw = (): boolean => {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
};
