// The inner step of graphology's ForceAtlas2, which the package ships without a declaration.
declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** Changes the node matrix (10 floats a node) in place by one iteration; edges are 3 floats: two node offsets and a weight. */
  export default function iterate(
    settings: Record<string, number | boolean>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
