/** Lessons: the contents, the player, and the light lists that Today and the palette show. */
export { LessonsSidebar } from './LessonsSidebar.tsx'
export { LessonsView } from './LessonsView.tsx'
export { flushLessons } from './lessons-store.ts'
export { type ListedLesson, lessonList, nextLesson } from './shelf.ts'
export const layout = 'two'
