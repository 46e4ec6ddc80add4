// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/jobnotes.h"

namespace forecourt::engine {

void addNote(QList<JobNote>& notes, const QDateTime& at, JobNoteKind kind, const QString& text, qint64 bytes)
{
    JobNote note{at, kind, text.left(LongestNoteText), bytes};
    const bool isOnce = kind == JobNoteKind::Reported || kind == JobNoteKind::Problem;
    if (isOnce && !notes.isEmpty() && notes.constLast().kind == kind && notes.constLast().text == note.text)
        return;
    notes.append(std::move(note));
    if (notes.size() > JobNote::Most)
        notes.remove(0, notes.size() - JobNote::Most);
}

} // namespace forecourt::engine
