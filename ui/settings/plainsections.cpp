// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/plainsections.h"

#include "core/api/machine.h"
#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/formdialog.h"
#include "ui/settings/machinevalue.h"

#include <QBoxLayout>
#include <QSpinBox>

namespace forecourt::ui {

namespace {
/// \a address: as in the setting of the local API.
bool isOnlyHere(const QString& address)
{
    return address.isEmpty() || address.startsWith(QLatin1String("127.")) || address == QLatin1String("::1");
}
} // namespace

RetentionSection::RetentionSection(const PageContext& context, api::Machine& machine)
    : MachineSection(context, machine, QStringLiteral("retention"), tr("Retention"), QStringLiteral("hard-drive"))
{
    Card* messages = addCard(tr("Messages"));
    addNumber(messages, config::MessageCount, tr("Messages kept"), QStringLiteral("retentionCount"), 10'000, 50'000'000,
              tr("The oldest go first."), tr("trace log limit"));
    addNumber(messages, config::MessageMegabytes, tr("Size of the message log"), QStringLiteral("retentionSize"), 16, 1'000'000,
              tr("The oldest go first."), tr("disk space trace"), QStringLiteral("MB"));
    addNumber(messages, config::MessageDays, tr("Messages stay"), QStringLiteral("retentionMessageDays"), 0, 36'500,
              tr("Older ones are removed even where there is room; a few stay with younger ones of the same block."),
              tr("trace log age days privacy"), tr("days"))
        //: Value of a field with days: age alone removes nothing.
        ->setSpecialValueText(tr("whatever their age"));
    m_messageUse = addNote(messages, QStringLiteral("retentionMessageUse"));

    Card* records = addCard(tr("Records"));
    auto* events = addNumber(records, config::EventDays, tr("Events stay"), QStringLiteral("retentionEvents"), 0, 36'500,
                             tr("Older ones are removed after the nightly backup."), tr("history age days"), tr("days"));
    auto* samples = addNumber(records, config::LooseSampleDays, tr("Meter values without a session stay"),
                              QStringLiteral("retentionSamples"), 0, 36'500, tr("Values of a session have a time of their own, below."),
                              tr("samples age days"), tr("days"));
    auto* thin = addNumber(records, config::ThinAfterDays, tr("Meter values of sessions are thinned after"), QStringLiteral("retentionThin"), 0,
                           36'500, tr("The first and the last of each kind, those of begin and end, and signed ones always stay: a bill rests on them."),
                           tr("samples age days thin"), tr("days"));
    addNumber(records, config::ThinToSeconds, tr("Then one value stays in"), QStringLiteral("retentionThinTo"), 10, 3'600,
              tr("Of each kind, for example power of one phase."), tr("samples thin interval seconds"), tr("s"));
    auto* evidence = addNumber(records, config::SampleDays, tr("Only what a bill rests on stays after"), QStringLiteral("retentionEvidence"), 0,
                               36'500, tr("Of the meter values of sessions. Their price stays as it is."), tr("samples age days"), tr("days"));
    for (QSpinBox* box : {thin, evidence}) {
        //: Value of a field with days: never.
        box->setSpecialValueText(tr("never"));
    }
    for (QSpinBox* box : {events, samples}) {
        //: Value of a field with days: nothing is removed.
        box->setSpecialValueText(tr("for ever"));
    }
    m_recordUse = addNote(records, QStringLiteral("retentionRecordUse"));
    addNote(records, QStringLiteral("retentionAttempts"))
        ->setText(tr("Connection attempts are kept in memory only: the last 200, until the program ends."));
    addReset();
}

void RetentionSection::refresh()
{
    MachineSection::refresh();
    whenFinished(m_machine.storageUse(), this, [this](const Result<api::StorageUse>& use) {
        const Formatter& format = m_context.format();
        if (!use) {
            m_messageUse->setText(readErrorSentence(use.error()));
            m_recordUse->setText({});
            return;
        }
        const QDateTime now = m_context.workspace.now();
        m_messageUse->setText(use->oldestMessageAt ? tr("Now: %1 messages since %2, %3.")
                                                         .arg(format.number(use->messages), format.dateTime(use->oldestMessageAt, now),
                                                              format.dataSize(use->messageBytes))
                                                   : tr("Now: no messages, %1.").arg(format.dataSize(use->messageBytes)));
        if (use->lostMessages > 0)
            m_messageUse->setText(m_messageUse->text() + QLatin1Char(' ')
                                  + tr("%1 could not be written since the start.").arg(format.number(use->lostMessages)));
        m_recordUse->setText(tr("Now: %1 sessions with %2 meter values, %3 events, %4.")
                                 .arg(format.number(use->sessions), format.number(use->samples), format.number(use->events),
                                      format.dataSize(use->siteBytes)));
    });
}

ExpertSection::ExpertSection(const PageContext& context, api::Machine& machine)
    : MachineSection(context, machine, QStringLiteral("expert"), tr("Expert"), QStringLiteral("server"))
{
    Card* limits = addCard(tr("Limits"));
    addNumber(limits, config::MaximumMessageBytes, tr("Longest message of a charger"), QStringLiteral("expertMessageSize"), 65'536,
              8'388'608, tr("A longer one ends the connection."), tr("size limit bytes 1009"), tr("bytes"));
    //: Title: what is written into the log files.
    Card* log = addCard(tr("Log"));
    addText(log, config::LogRules, tr("Rules"), QStringLiteral("expertLogRules"), tr("These are no rules."),
            tr("Separated by semicolons, for example forecourt.server.debug=true"), tr("debug logging journal support"));
    //: Title: the interface for scripts.
    Card* scripts = addCard(tr("Local API"));
    addNumber(scripts, config::ApiPort, tr("Port"), QStringLiteral("expertApiPort"), 1, 65'535,
              isOnlyHere(machineValue(machine, config::ApiBindAddress)) ? tr("Only programs on this computer reach it.")
                                                              : tr("Programs on other computers reach it, too: api/bindAddress is set."),
              tr("API REST script HTTP"))
        ->setGroupSeparatorShown(false);
    m_token = new CopyField(context.themes, tr("Token"));
    m_token->setMinimumWidth(360);
    addRow(scripts, tr("Token"), m_token, QStringLiteral("expertToken"), tr("Whoever has it may do all that this window may."),
           tr("secret password bearer API key"));
    QHBoxLayout* row = addFieldLine(scripts);
    m_show = new Button(context.themes, tr("Show"));
    m_show->setObjectName(QStringLiteral("expertTokenShow"));
    auto* renew = new Button(context.themes, tr("Renew…"));
    renew->setObjectName(QStringLiteral("expertTokenRenew"));
    needLink(renew);
    row->addWidget(m_show);
    row->addWidget(renew);
    row->addStretch(1);
    connect(m_show, &Button::triggered, this, [this] {
        m_isShown = !m_isShown;
        showToken();
    });
    connect(renew, &Button::triggered, this, &ExpertSection::renewToken);
    addReset();
    showToken();
}

void ExpertSection::refresh()
{
    m_isShown = false;
    MachineSection::refresh();
}

void ExpertSection::load()
{
    MachineSection::load();
    showToken();
}

void ExpertSection::showToken()
{
    m_token->setText(m_isShown ? m_machine.state().apiToken : QString(24, QChar(0x2022)));
    m_token->setCopyable(m_isShown);
    m_show->setText(m_isShown ? tr("Hide") : tr("Show"));
}

void ExpertSection::renewToken()
{
    auto* dialog = new ConfirmDialog(m_context.themes, tr("Renew the token?"),
                                     tr("From the next start, scripts and dashboards that know the old token are refused."), tr("Renew"),
                                     tr("Keep it"), window());
    dialog->setObjectName(QStringLiteral("expertRenewDialog"));
    connect(dialog, &QDialog::accepted, this, [this] {
        whenFinished(m_machine.renewApiToken(), this, [this](const Result<QString>& renewed) {
            if (!renewed) {
                m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(renewed.error()));
                return;
            }
            m_isShown = true;
            showToken();
            m_token->setText(*renewed);
            noteStored();
        });
    });
    dialog->open();
}

} // namespace forecourt::ui
