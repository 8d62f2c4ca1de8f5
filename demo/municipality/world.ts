import type { DataOf, DemoRecord, RecordOf, Schemas } from '#demo/people/records.ts'

export type World = ReturnType<typeof createWorld>

/** The newest version of every record that the municipality has fed, as its own case system would know it. */
export function createWorld(records: readonly DemoRecord[]) {
  const newest = new Map<string, DemoRecord>()
  const complaints = new Map<string, Schemas['ComplaintFiling']>()
  const remember = (record: DemoRecord) => void newest.set(`${record.type} ${record.id}`, record)
  records.forEach(remember)

  function all<Type extends keyof DataOf>(type: Type): RecordOf<Type>[] {
    return [...newest.values()].filter((record) => record.type === type) as RecordOf<
      Type & DemoRecord['type']
    >[] as RecordOf<Type>[]
  }

  return {
    remember,
    /** Keeps a complaint, because what is filed in it later names only its id. */
    keep(filing: Schemas['Filing']) {
      if (filing.kind === 'complaint') complaints.set(filing.filingId, filing)
    },
    complaint: (id: string) => complaints.get(id),
    all,
    find<Type extends keyof DataOf>(type: Type, id: string): RecordOf<Type> | undefined {
      return newest.get(`${type} ${id}`) as RecordOf<Type> | undefined
    },
    /** Those of a case. */
    ofCase<Type extends 'assignment' | 'fact' | 'activity' | 'meeting' | 'letter'>(
      type: Type,
      caseId: string,
    ): RecordOf<Type>[] {
      return all(type).filter(({ data }) => (data as { caseId: string }).caseId === caseId)
    },
  }
}
