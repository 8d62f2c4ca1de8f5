/** What a citizen files: three points, of which only the first says when it was and what is wished for. */
export const threePoints = {
  kind: 'decision',
  about: { kind: 'case' },
  points: [
    { whatHappened: 'Jeg fik ikke at vide hvorfor.', when: 'I november', wish: 'En forklaring.' },
    { whatHappened: 'Ingen ringede tilbage.' },
    { whatHappened: 'Mødet blev flyttet.' },
  ],
}
