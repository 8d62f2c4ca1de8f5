// All that is needed to write, in one file of the build: who only reads the plan reads it before this is here.
export { Begun } from './begun.tsx'
export { OwnWordsForm } from './own-words-form.tsx'
