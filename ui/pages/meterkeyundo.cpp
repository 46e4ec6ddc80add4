// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meterkeyundo.h"

#include "core/base/async.h"
#include "ui/format/words.h"

namespace forecourt::ui {

void offerMeterKeyUndo(const PageContext& context, QObject* guard, const MeterKeyChange& change, const QString& notice)
{
    const auto put = [context, guard, change](PinnedMeterKey key) {
        key.pinnedBy = context.userName;
        api::StationChange wanted;
        wanted.meterKeys.insert(change.evse.value(), key);
        whenFinished(context.administration.saveStation(change.station, wanted), guard, [context](const Result<api::SaveOutcome>& saved) {
            if (!saved)
                context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
        });
    };
    context.host.notifyUndoable(notice, [put, change] { put(change.before); }, [put, change] { put(change.now); });
}

} // namespace forecourt::ui
