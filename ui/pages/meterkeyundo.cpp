// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meterkeyundo.h"

#include "core/base/async.h"
#include "ui/format/words.h"

namespace forecourt::ui {

void offerMeterKeyUndo(const PageContext& context, QObject* guard, const MeterKeyChange& change, const QString& notice)
{
    const auto put = [context, guard = QPointer<QObject>(guard), change](const UndoPlace& place, PinnedMeterKey key) {
        const PageContext& now = place.context != nullptr ? *place.context : context;
        key.pinnedBy = now.userName;
        api::StationChange wanted;
        wanted.meterKeys.insert(change.evse.value(), key);
        whenFinished(now.administration.saveStation(change.station, wanted), place.window != nullptr ? place.window : guard.data(),
                     [now](const Result<api::SaveOutcome>& saved) {
                         if (!saved)
                             now.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
                     });
    };
    context.host.notifyKept(
        notice, [put, change](const UndoPlace& place) { put(place, change.before); },
        [put, change](const UndoPlace& place) { put(place, change.now); });
}

} // namespace forecourt::ui
