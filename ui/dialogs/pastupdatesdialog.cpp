// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pastupdatesdialog.h"

#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/emptystate.h"

#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int PastWidth = 720;
constexpr int PastHeight = 300;
constexpr qsizetype LongestPastName = 80;
} // namespace

PastUpdatesDialog::PastUpdatesDialog(const PageContext& context, const StationId& station, QWidget* parent)
    //: %1 the name of a charger.
    : FormDialog(context.themes, tr("Updates of %1").arg(shortened(stationName(context.site(), station), LongestPastName)), parent, PastWidth),
      m_model(context.workspace, *context.jobs)
{
    using Column = PastUpdateModel::Column;
    setObjectName(QStringLiteral("pastUpdatesDialog"));
    auto* table = new RecordTable(context.themes, QStringLiteral("pastUpdates"), tr("Updates of this charger"));
    table->setRecords(&m_model, false);
    table->setColumnWidth(int(Column::Sign), 32);
    table->setColumnFor(int(Column::When), widest::dateTime(context.format()));
    table->setColumnFor(int(Column::Was), QStringLiteral("00.00.00-000"));
    table->setColumnFor(int(Column::Became), QStringLiteral("00.00.00-000"));
    table->setStretchColumn(int(Column::State));
    table->setMinimumHeight(PastHeight);
    m_unread = new UnreadRow(context.themes, QStringLiteral("pastUpdatesUnread"));
    connect(m_unread, &UnreadRow::readAgainWanted, &m_model, &PastUpdateModel::readAgain);
    m_stack = new ViewStack(m_unread->under(table));
    m_empty = new EmptyState(context.themes, QStringLiteral("download"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("pastUpdatesEmpty"));
    m_stack->setEmptyState(m_empty);
    body()->addWidget(m_stack);
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("pastUpdatesClose"));
    connect(&m_model, &PastUpdateModel::stateChanged, this, &PastUpdatesDialog::refresh);
    m_model.load(station);
    refresh();
}

void PastUpdatesDialog::refresh()
{
    m_unread->setError(m_model.error());
    m_stack->setEmpty(m_model.rowCount() == 0 && !m_model.isLoading());
    m_empty->setTitle(m_model.error() ? tr("Could not read the updates") : tr("No update from here yet"));
    m_empty->setText(m_model.error() ? readErrorSentence(*m_model.error())
                                     : tr("The first update that is brought to this charger appears here."));
}

} // namespace forecourt::ui
