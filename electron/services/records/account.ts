/** The code under which a person stands in files for HR, unless they give a name or an address. It says nothing. */
import { z } from 'zod'

export const accountSchema = z.object({ id: z.string(), account: z.string().min(8).max(100) }).readonly()
