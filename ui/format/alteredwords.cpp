// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/alteredwords.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct AlteredWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::AlteredWords)
};

} // namespace

QString alteredTitle(const AlteredSessions& altered)
{
    //: Their records and the seal that each got when it was recorded do not fit any more. No full stop: more may follow.
    return AlteredWords::tr("%n session(s) are not as they were recorded", nullptr, static_cast<int>(altered.count));
}

QString alteredSubject(const AlteredSessions& altered)
{
    if (altered.first.isEmpty())
        return alteredTitle(altered);
    QString names = altered.first.join(QStringLiteral(", "));
    if (const qint64 more = altered.count - altered.first.size(); more > 0) {
        //: %1 numbers of sessions, separated by commas.
        names = AlteredWords::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(names);
    }
    //: %1 a sentence, %2 which sessions it is about.
    return AlteredWords::tr("%1 (%2)").arg(alteredTitle(altered), names);
}

QString alteredHint()
{
    return AlteredWords::tr("Something changed them later: a faulty disk, or another program. Compare them with an older backup before you bill them, "
                            "and have the disk checked.");
}

QString alteredSentences(const AlteredSessions& altered)
{
    return alteredSubject(altered) + QStringLiteral(". ") + alteredHint();
}

} // namespace forecourt::ui
