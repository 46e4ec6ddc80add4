// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writing the log of a job.
#pragma once

#include "core/domain/job.h"

#include <QList>

namespace forecourt::engine {

/// Longest text of a note that comes from a station or a person.
inline constexpr int LongestNoteText = 500;

/// Adds a line; the oldest go. A station that says the same again and again (quirk 42) fills no log, nor does trouble of
/// ours that is met again and again: a Reported or Problem note like the last one is left out.
void addNote(QList<JobNote>& notes, const QDateTime& at, JobNoteKind kind, const QString& text = {}, qint64 bytes = 0);

} // namespace forecourt::engine
