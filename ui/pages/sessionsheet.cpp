// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionDetail that puts the session on paper.
#include "ui/pages/sessiondetail.h"

#include "ui/models/names.h"
#include "ui/models/sessionadvice.h"
#include "ui/models/transactionmodel.h"
#include "ui/pages/pageprint.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionprice.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/totalsrow.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
enum class PrintedView { Curve, Samples, Changes, Messages }; // as the switch has them

SheetPlot plotOf(const QList<ChartPoint>& power, const Formatter& format, const QDateTime& now)
{
    SheetPlot plot;
    double highest = 0;
    for (const ChartPoint& point : power) {
        if (!point.value)
            continue;
        plot.curve.append({double(power.first().at.msecsTo(point.at)), *point.value});
        highest = std::max(highest, *point.value);
    }
    if (plot.isEmpty())
        return {};
    plot.caption = SessionDetail::tr("Power over time");
    plot.first = format.dateTime(power.first().at, now);
    plot.last = format.dateTime(power.last().at, now);
    plot.highest = format.power(qRound64(highest * 1000)); // kW
    return plot;
}
} // namespace

ViewSheet SessionDetail::sheet() const
{
    ViewSheet sheet;
    sheet.name = QStringLiteral("session");
    if (!m_session)
        return sheet;
    //: Title of a printed page; %1 is the number of a session.
    sheet.title = tr("Session %1").arg(m_session->number);
    sheet.subtitle = driverName(*m_session) + QStringLiteral(", ") + placeName(m_context.site(), m_session->station, m_session->evse);
    sheet.facts = m_facts->values();
    if (const auto total = m_price->total())
        sheet.facts.append({TransactionModel::tr("Price"), m_context.format().money(total)});
    for (const SessionFinding& finding : sessionFindings(*m_session))
        sheet.remarks.append(finding.what);
    if (!m_session->note.isEmpty())
        sheet.remarks.append(tr("Note: %1").arg(m_session->note));
    const auto tableOf = [this](const RecordTable& table, const QString& title, bool isReading) {
        //: On a printed page: how to have the rows that are not on it. "Open in Messages" and "Export…" are buttons.
        return sheetTableOf(table, title, m_context.format(), tr("“Open in Messages” at the session, then “Export…”, saves all that was said."),
                            isReading);
    };
    const auto goesOn = [](const auto& model) { return model.isLoading() || (model.error() && model.rowCount() > 0); };
    const bool isFirstReading = m_samples.rowCount() == 0 && !m_reading.isFinished();
    switch (PrintedView(std::max(0, m_view->currentIndex()))) {
    case PrintedView::Samples: sheet.tables = {tableOf(*m_table, tr("Meter values"), isFirstReading)}; break;
    case PrintedView::Changes: sheet.tables = {tableOf(*m_changeTable, tr("Status changes"), goesOn(m_changes))}; break;
    case PrintedView::Messages: sheet.tables = {tableOf(*m_messageTable, tr("Messages"), goesOn(m_messages))}; break;
    case PrintedView::Curve: sheet.plot = plotOf(m_power, m_context.format(), m_context.workspace.now()); break;
    }
    return sheet;
}

void SessionDetail::print()
{
    if (m_session)
        openSheet(m_context, sheet(), window());
}

} // namespace forecourt::ui
