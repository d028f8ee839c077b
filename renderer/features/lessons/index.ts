/** Lessons: the contents, the player, and the light lists that Today and the palette show. */
export { LessonPreview } from './LessonPreview.tsx'
export { LessonsSidebar } from './LessonsSidebar.tsx'
export { LessonsView } from './LessonsView.tsx'
export { cardsDue } from './cards/today.ts'
export { countWord } from './cards/words.ts'
export { flushLessons } from './lessons-store.ts'
export { type ListedLesson, lessonList, nextLesson } from './shelf.ts'
export const layout = 'two'
