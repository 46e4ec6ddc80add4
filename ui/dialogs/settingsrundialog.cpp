// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsrundialog.h"

#include "ui/pages/recordtable.h"

#include <QVBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int DialogWidth = 860;
constexpr int SmallestTable = 260;
}

SettingsRunDialog::SettingsRunDialog(const PageContext& context, const QList<commissioning::ChangeResult>& changes, const QString& note,
                                     QWidget* parent)
    : FormDialog(context.themes, tr("Send changed settings?"), parent, DialogWidth), m_context(context), m_note(note),
      m_run(context.site(), context.engine, context.userName)
{
    setObjectName(QStringLiteral("settingsRunDialog"));
    for (const commissioning::ChangeResult& change : changes)
        m_run.add(change.station, change.change, change.state);
    m_model = new SettingsRunModel(context.workspace, m_run, this);
    makeTable(std::all_of(changes.begin(), changes.end(), [&](const auto& change) { return change.station == changes.first().station; }));
    makeButtons();
    connect(&m_run, &commissioning::SettingsRun::changed, this, [this](int index) {
        const commissioning::ChangeResult& result = m_run.results()[index];
        if (commissioning::isGood(result.state))
            Q_EMIT changeTaken(result.station, result.change.name);
        refresh();
    });
    connect(&m_run, &commissioning::SettingsRun::finished, this, &SettingsRunDialog::refresh);
    refresh();
}

void SettingsRunDialog::makeTable(bool isOfOne)
{
    using Column = SettingsRunModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("settingsRunTable"), tr("Changed settings"));
    m_table->setRecords(m_model, false);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Charger), QStringLiteral("Underground 12"));
    m_table->setColumnFor(int(Column::Setting), QStringLiteral("StopTransactionOnInvalidId"));
    m_table->setColumnFor(int(Column::Now), QStringLiteral("Energy.Active"));
    m_table->setColumnFor(int(Column::New), QStringLiteral("Energy.Active"));
    m_table->setStretchColumn(int(Column::Result), 220);
    m_table->setColumnHidden(int(Column::Charger), isOfOne);
    m_table->setMinimumHeight(SmallestTable);
    body()->addWidget(m_table);
}

void SettingsRunDialog::makeButtons()
{
    m_restart = addFootButton(tr("Restart…"), Button::Kind::Default, true);
    m_restart->setObjectName(QStringLiteral("settingsRunRestart"));
    m_restartIdle = addFootButton(tr("Restart when idle"), Button::Kind::Default, true);
    m_restartIdle->setObjectName(QStringLiteral("settingsRunRestartIdle"));
    m_retry = addFootButton(tr("Retry the failed"));
    m_retry->setObjectName(QStringLiteral("settingsRunRetry"));
    m_send = setAcceptButton(tr("Send"));
    m_send->setObjectName(QStringLiteral("settingsRunSend"));
    m_close = setRejectButton(tr("Cancel"));
    m_close->setObjectName(QStringLiteral("settingsRunClose"));
    disconnect(m_send, &Button::triggered, nullptr, nullptr);
    connect(m_send, &Button::triggered, this, [this] {
        m_wasSent = true;
        m_run.start();
        refresh();
    });
    connect(m_retry, &Button::triggered, this, [this] {
        m_isRestartPlanned = false;
        m_run.retryFailed();
        refresh();
    });
    connect(m_restartIdle, &Button::triggered, this, [this] {
        m_isRestartPlanned = true;
        Q_EMIT restartWhenIdleWanted(m_run.needingRestart());
        refresh();
    });
    connect(m_restart, &Button::triggered, this, [this] { Q_EMIT restartWanted(m_run.needingRestart()); });
}

QString SettingsRunDialog::summary() const
{
    if (!m_wasSent)
        return QString(tr("Each is sent by itself and read back. Sessions that run are not touched.") + QLatin1Char(' ') + m_note).trimmed();
    const auto& results = m_run.results();
    const auto good = std::count_if(results.begin(), results.end(), [](const auto& result) { return commissioning::isGood(result.state); });
    const auto over = std::count_if(results.begin(), results.end(), [](const auto& result) { return commissioning::isOver(result.state); });
    const Formatter& format = m_context.format();
    if (m_run.isRunning())
        //: %1 and %2 are numbers: how many changes have been answered, of how many.
        return tr("%1 of %2 answered").arg(format.number(over), format.number(qint64(results.size())));
    QString text = good == qint64(results.size()) ? tr("All changes are at the charger.")
                                                  //: %1 and %2 are numbers: how many changes succeeded, of how many.
                                                  : tr("%1 of %2 changes are at the charger; the list says why the others are not.")
                                                        .arg(format.number(good), format.number(qint64(results.size())));
    if (!m_run.needingRestart().isEmpty())
        text += QLatin1Char(' ') + tr("Some work only after a restart.");
    return text;
}

bool SettingsRunDialog::hasWaiting() const
{
    const auto& results = m_run.results();
    return std::any_of(results.begin(), results.end(), [](const auto& result) { return result.state == commissioning::ChangeState::Waiting; });
}

void SettingsRunDialog::refresh()
{
    setText(summary());
    const bool isRunning = m_run.isRunning();
    m_send->setBlockedReason(m_wasSent      ? tr("Off: everything was sent")
                             : hasWaiting() ? QString()
                                            : tr("Off: nothing here can be sent"));
    m_retry->setBlockedReason(!m_wasSent      ? tr("Off: nothing was sent yet")
                              : isRunning     ? tr("Off until every change is answered")
                              : m_run.canRetry() ? QString()
                                              : tr("Off: nothing failed that another try could mend"));
    const QString noRestart = isRunning                          ? tr("Off until every change is answered")
                              : m_run.needingRestart().isEmpty() ? tr("Off: no change needs a restart")
                                                                 : QString();
    m_restart->setBlockedReason(noRestart);
    m_restartIdle->setBlockedReason(!noRestart.isEmpty()   ? noRestart
                                    : !m_context.planning  ? tr("Off: nothing can be planned here")
                                    : m_isRestartPlanned   ? tr("Off: the restart is planned")
                                                           : QString());
    //: Button: sends no further changes.
    m_close->setText(isRunning ? tr("Stop") : m_wasSent ? tr("Close") : tr("Cancel"));
}

void SettingsRunDialog::reject()
{
    if (m_run.isRunning()) {
        m_run.stop();
        return;
    }
    FormDialog::reject();
}

} // namespace forecourt::ui
