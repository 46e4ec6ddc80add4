// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/pricechanges.h"

#include "core/base/async.h"
#include "ui/format/pricewords.h"

#include <memory>

namespace forecourt::ui {

namespace {

/// Steps of one change: what takes it back, and what does it again.
struct Turn
{
    api::PriceChange next;
};

/// Makes what \a turn holds, and keeps what takes that back.
void turnOver(const PageContext& context, QObject* owner, const std::shared_ptr<Turn>& turn)
{
    if (!context.prices)
        return;
    whenFinished(context.prices->change(turn->next, context.userName), owner,
                 [turn, host = &context.host](const Result<api::PriceChangeOutcome>& outcome) {
                     if (outcome)
                         turn->next = outcome->undo;
                     else
                         host->notify(QStringLiteral("triangle-alert"), priceErrorSentence(outcome.error()));
                 });
}

} // namespace

void makePriceChange(const PageContext& context, QObject* owner, const api::PriceChange& change, const QString& notice,
                     const std::function<void(const api::PriceChangeOutcome&)>& done, const std::function<void(const QString&)>& failed)
{
    if (!context.prices)
        return;
    whenFinished(context.prices->change(change, context.userName), owner,
                 [context, owner, notice, done, failed](const Result<api::PriceChangeOutcome>& outcome) {
                     if (!outcome) {
                         const QString sentence = priceErrorSentence(outcome.error());
                         if (failed)
                             failed(sentence);
                         else
                             context.host.notify(QStringLiteral("triangle-alert"), sentence);
                         return;
                     }
                     if (done)
                         done(*outcome);
                     const auto turn = std::make_shared<Turn>(Turn{outcome->undo});
                     const auto go = [context, owner = QPointer<QObject>(owner), turn](const UndoPlace& place) {
                         if (place.context != nullptr)
                             turnOver(*place.context, place.window, turn);
                         else if (owner)
                             turnOver(context, owner, turn);
                     };
                     context.host.notifyKept(notice, go, go);
                 });
}

} // namespace forecourt::ui
