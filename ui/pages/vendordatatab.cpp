// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/vendordatatab.h"

#include "core/base/async.h"
#include "ui/dialogs/vendorruledialog.h"
#include "ui/format/timesamples.h"
#include "ui/format/vendorwords.h"
#include "ui/models/actionreasons.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace forecourt::ui {

namespace {

/// A title, what can be done, and below it \a view.
QWidget* makePart(const ThemeManager& themes, const QString& title, const QList<Button*>& buttons, QWidget* view)
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new TextLabel(themes, title, TypeRole::LeadStrong));
    row->addStretch(1);
    for (Button* button : buttons)
        row->addWidget(button);
    column->addLayout(row);
    column->addWidget(view, 1);
    return part;
}

} // namespace

VendorDataTab::VendorDataTab(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_messages(context.workspace), m_rules(context.workspace)
{
    setObjectName(QStringLiteral("vendorDataTab"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(makeMessages(), 3);
    column->addWidget(makeRules(), 2);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::vendorTrafficChanged, this, [this](const VendorTrafficPointer& traffic) {
        if (traffic->station == m_station)
            refresh();
    });
    connect(&site, &api::LiveSite::vendorRulesChanged, this, &VendorDataTab::refresh);
    connect(&site, &api::LiveSite::reset, this, &VendorDataTab::refresh);
    connect(m_messageTable, &RecordTable::currentRowChanged, this, [this] { refresh(); });
    connect(m_ruleTable, &RecordTable::currentRowChanged, this, [this] { refresh(); });
}

QWidget* VendorDataTab::makeMessages()
{
    using Column = VendorMessageModel::Column;
    m_messageTable = new RecordTable(m_context.themes, QStringLiteral("vendorMessages"), tr("Vendor messages seen"));
    m_messageTable->setRecords(&m_messages, true);
    m_messageTable->setColumnFor(int(Column::Direction), QStringLiteral("From the charger"));
    m_messageTable->setColumnFor(int(Column::Vendor), QStringLiteral("org.openchargealliance.costmsg"));
    m_messageTable->setColumnFor(int(Column::Message), QStringLiteral("SetUserPriceLong"));
    m_messageTable->setColumnFor(int(Column::Count), QStringLiteral("000,000"));
    m_messageTable->setColumnFor(int(Column::Last), widest::dayAndTime(m_context.format()));
    m_messageTable->setColumnFor(int(Column::Answer), QStringLiteral("Unknown message"));
    m_messageTable->setStretchColumn(int(Column::Data));
    m_send = new Button(m_context.themes, QStringLiteral("upload"), tr("Send…"));
    m_send->setObjectName(QStringLiteral("vendorSend"));
    m_makeRule = new Button(m_context.themes, tr("Answer by rule…"));
    m_makeRule->setObjectName(QStringLiteral("vendorMakeRule"));
    connect(m_send, &Button::triggered, this, &VendorDataTab::send);
    connect(m_makeRule, &Button::triggered, this, &VendorDataTab::ruleForChosen);
    m_messageStack = new ViewStack(makeFramed(m_context.themes, m_messageTable));
    m_messageStack->setEmptyState(new EmptyState(m_context.themes, QStringLiteral("arrow-left-right"), tr("No vendor message was seen"),
                                                 tr("Messages of the maker's own appear here with their counts, whichever way they go.")));
    return makePart(m_context.themes, tr("Messages"), {m_makeRule, m_send}, m_messageStack);
}

QWidget* VendorDataTab::makeRules()
{
    using Column = VendorRuleModel::Column;
    m_ruleTable = new RecordTable(m_context.themes, QStringLiteral("vendorRules"), tr("Rules for vendor messages"));
    m_ruleTable->setRecords(&m_rules, true);
    m_ruleTable->setColumnFor(int(Column::Charger), QStringLiteral("Underground 12"));
    m_ruleTable->setColumnFor(int(Column::Vendor), QStringLiteral("org.openchargealliance.costmsg"));
    m_ruleTable->setColumnFor(int(Column::Message), QStringLiteral("All others of the vendor"));
    m_ruleTable->setColumnFor(int(Column::Answer), QStringLiteral("Unknown message"));
    m_ruleTable->setColumnFor(int(Column::Who), QStringLiteral("Hofmeister"));
    m_ruleTable->setStretchColumn(int(Column::Data));
    m_newRule = new Button(m_context.themes, QStringLiteral("plus"), tr("New rule…"));
    m_newRule->setObjectName(QStringLiteral("vendorNewRule"));
    m_changeRule = new Button(m_context.themes, tr("Change…"));
    m_changeRule->setObjectName(QStringLiteral("vendorChangeRule"));
    m_removeRule = new Button(m_context.themes, tr("Remove"));
    m_removeRule->setObjectName(QStringLiteral("vendorRemoveRule"));
    connect(m_newRule, &Button::triggered, this, [this] { edit(VendorRule{}); });
    connect(m_changeRule, &Button::triggered, this, [this] {
        if (const VendorRule* rule = chosenRule())
            edit(*rule);
    });
    connect(m_removeRule, &Button::triggered, this, &VendorDataTab::removeChosen);
    connect(m_ruleTable, &RecordTable::opened, this, [this](int row) {
        if (m_context.vendorData)
            edit(m_rules.row(row));
    });
    m_ruleStack = new ViewStack(makeFramed(m_context.themes, m_ruleTable));
    m_ruleStack->setEmptyState(new EmptyState(m_context.themes, QStringLiteral("list"), tr("No rule"),
                                              tr("Vendor messages are answered as unknown, which is right for most.")));
    return makePart(m_context.themes, tr("Answers by rule"), {m_removeRule, m_changeRule, m_newRule}, m_ruleStack);
}

void VendorDataTab::setStation(const StationId& station)
{
    m_station = station;
    m_messages.setStation(station);
    m_rules.setStation(station);
    refresh();
}

const VendorMessage* VendorDataTab::chosenMessage() const
{
    const int row = m_messageTable->currentRow();
    return row >= 0 && row < m_messages.rowCount() ? &m_messages.row(row) : nullptr;
}

const VendorRule* VendorDataTab::chosenRule() const
{
    const int row = m_ruleTable->currentRow();
    return row >= 0 && row < m_rules.rowCount() ? &m_rules.row(row) : nullptr;
}

void VendorDataTab::refresh()
{
    m_messageStack->setEmpty(m_messages.rowCount() == 0);
    m_ruleStack->setEmpty(m_rules.rowCount() == 0);
    const StationPointer station = m_context.site().station(m_station);
    const std::optional<CommandKind> kind = commandKind(QStringLiteral("DataTransfer"));
    m_send->setBlockedReason(!station ? tr("Off: this charger is not in use") : kind ? reasons::offered(m_context.workspace, *station, *kind) : QString());
    const QString off = m_context.vendorData ? QString() : tr("Off: rules are not made from here");
    m_newRule->setBlockedReason(off);
    const QString noRule = chosenRule() ? QString() : tr("Off: choose a rule in the table first");
    m_changeRule->setBlockedReason(off.isEmpty() ? noRule : off);
    m_removeRule->setBlockedReason(off.isEmpty() ? noRule : off);
    const VendorMessage* message = chosenMessage();
    QString noMessage;
    if (!message)
        noMessage = tr("Off: choose a message in the table first");
    else if (message->direction == VendorDirection::ToStation)
        noMessage = tr("Off: the charger answers this one");
    m_makeRule->setBlockedReason(off.isEmpty() ? noMessage : off);
}

/// What is chosen is filled in.
void VendorDataTab::send()
{
    CommandFocus focus;
    if (const VendorMessage* message = chosenMessage()) {
        focus.vendorId = message->vendorId;
        focus.messageId = message->messageId;
    }
    m_actions.command(QStringLiteral("DataTransfer"), m_station, focus);
}

/// Changes the rule that counts for just this message, or makes one that will.
void VendorDataTab::ruleForChosen()
{
    const VendorMessage* message = chosenMessage();
    if (!message)
        return;
    VendorRule rule;
    rule.vendorId = message->vendorId;
    rule.messageId = message->messageId;
    if (const VendorRule* counts = ruleFor(m_rules.rows(), m_station, message->vendorId, message->messageId)) {
        rule.station = counts->station; // one for all would be hidden by one of this charger for the whole vendor
        if (isSameCase(*counts, rule))
            rule = *counts;
    }
    edit(rule);
}

void VendorDataTab::edit(const VendorRule& rule)
{
    if (!m_context.vendorData)
        return;
    auto* dialog = new VendorRuleDialog(m_context.themes, m_context.workspace, m_station, rule, window());
    connect(dialog, &VendorRuleDialog::submitted, this, [this, dialog, before = rule] {
        VendorRule wanted = dialog->rule();
        wanted.user = m_context.userName;
        whenFinished(m_context.vendorData->saveRule(wanted), dialog, [this, dialog, before, wanted](const Result<VendorRuleId>& saved) {
            if (!saved)
                return dialog->fail(saved.error());
            VendorRule after = wanted;
            after.id = *saved;
            const bool isNew = before.id.value() == 0;
            m_context.host.notifyKept(
                tr("Rule for vendor messages saved"), this,
                [isNew, before, after](VendorDataTab& self) { isNew ? self.removeQuietly(after.id) : self.saveQuietly(before); },
                [after](VendorDataTab& self) { self.saveQuietly(after); });
            dialog->accept();
        });
    });
    dialog->open();
}

void VendorDataTab::removeChosen()
{
    const VendorRule* chosen = chosenRule();
    if (!chosen || !m_context.vendorData)
        return;
    const VendorRule rule = *chosen;
    whenFinished(m_context.vendorData->removeRule(rule.id, m_context.userName), this, [this, rule](const Result<void>& removed) {
        if (!removed)
            return m_context.host.notify(QStringLiteral("triangle-alert"), vendorErrorSentence(removed.error()));
        m_context.host.notifyKept(
            tr("Rule for vendor messages removed"), this, [rule](VendorDataTab& self) { self.saveQuietly(rule); },
            [rule](VendorDataTab& self) { self.removeQuietly(rule.id); });
    });
}

void VendorDataTab::saveQuietly(VendorRule rule)
{
    rule.user = m_context.userName;
    whenFinished(m_context.vendorData->saveRule(std::move(rule)), this, [this](const Result<VendorRuleId>& saved) {
        if (!saved)
            m_context.host.notify(QStringLiteral("triangle-alert"), vendorErrorSentence(saved.error()));
    });
}

void VendorDataTab::removeQuietly(VendorRuleId rule)
{
    whenFinished(m_context.vendorData->removeRule(rule, m_context.userName), this, [this](const Result<void>& removed) {
        if (!removed)
            m_context.host.notify(QStringLiteral("triangle-alert"), vendorErrorSentence(removed.error()));
    });
}

} // namespace forecourt::ui
