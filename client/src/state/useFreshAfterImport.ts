// Keeps what is on screen true to the graph: everything is asked again when an import has ended.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useImports } from './importing.js';

export function useFreshAfterImport(): void {
  const finished = useImports((state) => state.finished);
  const client = useQueryClient();
  useEffect(() => {
    if (finished > 0) void client.invalidateQueries();
  }, [finished, client]);
}
