// Cypher for the views that people keep under a name.

export const VIEWS = `
  MATCH (v:View) RETURN v.id AS id, v.name AS name, v.url AS url, v.at AS at`;

export const SAVE_VIEW = `
  MERGE (v:View {id: $id})
  SET v.name = $name, v.url = $url, v.at = $at`;

export const VIEW_EXISTS = `
  MATCH (v:View {id: $id}) RETURN v.id AS id`;

export const DELETE_VIEW = `
  MATCH (v:View {id: $id}) DETACH DELETE v`;
