// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/changewords.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

constexpr qsizetype ShownDetail = 120; // a charger's text may be of any length

struct Changes
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Changes)
};

} // namespace

QString changeSentence(const commissioning::ChangeResult& result)
{
    using commissioning::ChangeState;
    const QString detail = result.detail.simplified().left(ShownDetail);
    switch (result.state) {
    //: A changed setting: not sent to the charger yet.
    case ChangeState::Waiting: return Changes::tr("Not sent yet");
    case ChangeState::Sending: return Changes::tr("Sent, waiting for the answer");
    case ChangeState::Checking: return Changes::tr("Accepted, is read back");
    case ChangeState::Done: return Changes::tr("Done, the charger reads it back");
    case ChangeState::NeedsRestart: return Changes::tr("Kept, works after a restart of the charger");
    case ChangeState::Refused: return Changes::tr("Refused: the charger does not take this value, or not now");
    case ChangeState::UnknownKey: return Changes::tr("This charger has no such setting");
    case ChangeState::CannotChange: return Changes::tr("This charger cannot be set from here. Use its own menu");
    //: %1 the charger's own words, in English.
    case ChangeState::Failed: return Changes::tr("The charger answered with an error: %1").arg(detail);
    //: %1 a value.
    case ChangeState::ReadsOther: return Changes::tr("Accepted, but it reads back as %1").arg(detail.isEmpty() ? QStringLiteral("\"\"") : detail);
    case ChangeState::Unconfirmed: return Changes::tr("Accepted, but it could not be read back. Read the settings again");
    case ChangeState::Unanswered: return Changes::tr("No answer. It may have happened all the same: read the settings again");
    case ChangeState::Offline: return Changes::tr("Not sent: the charger is offline. Try again once it is back");
    case ChangeState::ReadOnly: return Changes::tr("Not sent: this charger lets nobody change it");
    case ChangeState::Stopped: return Changes::tr("Not sent: you stopped it");
    }
    return {};
}

} // namespace forecourt::ui
