// The operators a plan may have, by engine: those that read. Neo4j's are from the manual of 5.26 ("Operators in detail"),
// the embedded engine's were collected from its EXPLAIN. An operator that is new is refused until it is listed here.
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const readingOperators: Readonly<Record<'neo4j' | 'embedded', ReadonlySet<string>>> = {
  neo4j: words(`
    AllNodesScan PartitionedAllNodesScan NodeByLabelScan PartitionedNodeByLabelScan
    IntersectionNodeByLabelsScan PartitionedIntersectionNodeByLabelsScan SubtractionNodeByLabelsScan
    PartitionedSubtractionNodeByLabelsScan UnionNodeByLabelsScan PartitionedUnionNodeByLabelsScan
    NodeByIdSeek NodeByElementIdSeek NodeIndexSeek NodeUniqueIndexSeek MultiNodeIndexSeek NodeIndexSeekByRange
    NodeUniqueIndexSeekByRange NodeIndexScan NodeIndexContainsScan NodeIndexEndsWithScan
    PartitionedNodeIndexSeek PartitionedNodeIndexSeekByRange PartitionedNodeIndexScan
    DirectedAllRelationshipsScan UndirectedAllRelationshipsScan
    DirectedRelationshipTypeScan UndirectedRelationshipTypeScan
    DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan
    DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek
    DirectedRelationshipByElementIdSeek UndirectedRelationshipByElementIdSeek
    DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek
    DirectedRelationshipIndexSeekByRange UndirectedRelationshipIndexSeekByRange
    DirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeek
    DirectedRelationshipIndexScan UndirectedRelationshipIndexScan
    DirectedRelationshipIndexContainsScan UndirectedRelationshipIndexContainsScan
    DirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexEndsWithScan
    Argument Unwind PartitionedUnwind EmptyRow EmptyResult
    Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply
    LetSelectOrSemiApply LetSelectOrAntiSemiApply ConditionalApply AntiConditionalApply RollUpApply
    Expand(All) Expand(Into) OptionalExpand(All) OptionalExpand(Into)
    VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning) VarLengthExpand(Pruning,BFS)
    VarLengthExpand(Pruning,BFS,All) VarLengthExpand(Pruning,BFS,Into)
    ShortestPath StatefulShortestPath(All) StatefulShortestPath(Into) Repeat(Trail) BidirectionalRepeat(Trail)
    NullifyMetadata ProjectEndpoints
    Optional ProduceResults Projection CacheProperties RemoteBatchProperties Filter Limit ExhaustiveLimit Skip
    Sort PartialSort Top PartialTop Top1WithTies Distinct OrderedDistinct
    EagerAggregation OrderedAggregation Aggregation NodeCountFromCountStore RelationshipCountFromCountStore
    CartesianProduct NodeHashJoin ValueHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin
    TriadicSelection TriadicBuild TriadicFilter Union OrderedUnion Eager AssertSameNode AssertSameRelationship
    ProcedureCall
  `),
  embedded: words(`
    NodeScan EdgeScan Expand ShortestPath Join LeftJoin AntiJoin MultiWayJoin Apply Discriminant Unwind Empty
    Filter Project Aggregate Distinct Union Sort Skip Limit Return CallProcedure
  `),
};
