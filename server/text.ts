/** Words from the municipality: Danish always, English where the municipality wrote them. Danish is the valid text. */
export interface Text {
  da: string
  en?: string
}
