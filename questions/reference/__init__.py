"""What others gathered about film, read into our own forms: one module a table.

The tables themselves are not part of the project; what is derived from them ships beside the
module that reads it, with credit.

| shipped | made by | what | read by |
| --- | --- | --- | --- |
| names.txt.xz | `film names` | titles and people: "such a name exists" | `names` |
| academy.txt.xz | `film awards` | every Academy Award nomination since 1927/28 | `ceremonies` |
| san_francisco.txt.xz | `film places` | films shot in San Francisco, and where | `san_francisco` |

The last two are facts: `joined.with_tables` checks and completes a film's record by them when
`film add` keeps it, and a fact that rests on a table names it in its source (`credits`).
"""
