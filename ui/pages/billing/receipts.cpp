// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/billing/receipts.h"

#include "core/base/async.h"
#include "ui/format/billingwords.h"
#include "ui/pages/documentpress.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {

struct ReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Receipts)
};

void issueReceipt(const PageContext& context, const TransactionRecord& session, QWidget* parent)
{
    PressOrder order;
    order.kind = DocumentKind::Receipt;
    order.sessions = {session.key};
    order.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    order.hasXlsx = order.hasCsv = false;
    whenFinished(context.press->issue(order), parent, [context, parent, number = session.number](const Result<PressOutcome>& outcome) {
        if (!outcome)
            return context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(outcome.error()));
        if (outcome->documents.isEmpty()) // nothing of it is booked
            return context.host.notify(QStringLiteral("triangle-alert"), ReceiptText::tr("Session %1 is in no sum, so there is no receipt. Look under Corrections").arg(number));
        context.press->preview(outcome->documents.first().id, parent);
    });
}

} // namespace

QString whyNoReceipt(const PageContext& context, const TransactionRecord& session)
{
    if (!context.press || !context.documents)
        return ReceiptText::tr("Off: no documents are made here");
    if (session.isRunning())
        return ReceiptText::tr("Off: the session still runs");
    return session.flags.testFlag(TransactionFlag::Test) ? ReceiptText::tr("Off: a test charge is not charged for") : QString();
}

void showReceipt(const PageContext& context, const TransactionRecord& session, QWidget* parent)
{
    if (!whyNoReceipt(context, session).isEmpty())
        return;
    api::DocumentQuery query;
    query.kind = DocumentKind::Receipt;
    query.transaction = session.key;
    whenFinished(context.documents->documents(query), parent, [context, session, parent](const Result<Page<DocumentRecord>>& page) {
        if (!page)
            return context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(page.error()));
        const auto valid = std::find_if(page->rows.begin(), page->rows.end(), [](const DocumentRecord& record) { return !record.cancelledBy; });
        if (valid != page->rows.end())
            context.press->preview(valid->id, parent); // under its own number
        else
            issueReceipt(context, session, parent);
    });
}

} // namespace forecourt::ui
