// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/vendorruledialog.h"

#include "ui/format/vendorwords.h"
#include "ui/models/names.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int DataLines = 5;
constexpr qsizetype ShownName = 60;
} // namespace

VendorRuleDialog::VendorRuleDialog(const ThemeManager& themes, const Workspace& workspace, const StationId& station, const VendorRule& rule,
                                   QWidget* parent)
    : FormDialog(themes, rule.id.value() == 0 ? tr("New rule for vendor messages") : tr("Rule for vendor messages"), parent, 560),
      m_station(station), m_rule(rule), m_charger(new QComboBox), m_vendor(new QLineEdit), m_message(new QLineEdit), m_answer(new QComboBox),
      m_data(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("vendorRuleDialog"));
    setText(tr("Without a rule such messages are answered as unknown. Choose Accepted only if the charger's maker says that nothing else has to be done."));
    makeFields(workspace);
    fill();
    connect(m_answer, &QComboBox::currentIndexChanged, this, &VendorRuleDialog::showData);
    showData();
    Button* save = setAcceptButton(tr("Save"));
    save->setObjectName(QStringLiteral("vendorRuleSave"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("vendorRuleCancel"));
    disconnect(save, &Button::triggered, nullptr, nullptr);
    connect(save, &Button::triggered, this, &VendorRuleDialog::submit);
}

void VendorRuleDialog::makeFields(const Workspace& workspace)
{
    m_vendor->setObjectName(QStringLiteral("vendorRuleVendor"));
    m_vendor->setMaxLength(int(VendorRule::LongestVendor));
    m_vendor->setPlaceholderText(QStringLiteral("com.example"));
    m_message->setObjectName(QStringLiteral("vendorRuleMessage"));
    m_message->setMaxLength(int(VendorRule::LongestMessage));
    //: In an empty field: the rule is for all messages of the vendor.
    m_message->setPlaceholderText(tr("all that have no rule of their own"));
    m_charger->setObjectName(QStringLiteral("vendorRuleCharger"));
    m_charger->addItem(tr("All chargers"), false);
    m_charger->addItem(shortened(stationName(workspace.site(), m_station), ShownName), true);
    m_charger->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_charger->setMinimumContentsLength(20);
    m_answer->setObjectName(QStringLiteral("vendorRuleAnswer"));
    for (const VendorAnswer answer : {VendorAnswer::Accepted, VendorAnswer::Rejected, VendorAnswer::UnknownMessage, VendorAnswer::UnknownVendor})
        m_answer->addItem(vendorAnswerWord(answer), int(answer));
    m_data->setObjectName(QStringLiteral("vendorRuleData"));
    m_data->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_data->setTabChangesFocus(true);
    m_data->setFixedHeight(m_data->fontMetrics().lineSpacing() * DataLines + 16);
    addField(tr("Vendor id"), m_vendor);
    addField(tr("Message id"), m_message);
    addField(tr("For"), m_charger);
    addField(tr("Answer"), m_answer);
    addField(tr("Data to send with it (may be left empty)"), m_data);
}

void VendorRuleDialog::fill()
{
    m_vendor->setText(m_rule.vendorId);
    m_message->setText(m_rule.messageId);
    m_charger->setCurrentIndex(m_rule.station ? 1 : 0);
    m_answer->setCurrentIndex(std::max(0, m_answer->findData(int(m_rule.answer))));
    m_data->setPlainText(m_rule.data);
}

/// An answer that knows neither vendor nor message carries no data. Source: ocpp-behaviour.md §3.8.
void VendorRuleDialog::showData()
{
    const auto answer = VendorAnswer(m_answer->currentData().toInt());
    const bool mayHaveData = answer == VendorAnswer::Accepted || answer == VendorAnswer::Rejected;
    m_data->setEnabled(mayHaveData);
    m_data->setToolTip(mayHaveData ? QString() : tr("Off: this answer carries no data"));
}

VendorRule VendorRuleDialog::rule() const
{
    VendorRule rule = m_rule;
    rule.vendorId = m_vendor->text().trimmed();
    rule.messageId = m_message->text().trimmed();
    rule.station = m_charger->currentData().toBool() ? std::optional(m_station) : std::nullopt;
    rule.answer = VendorAnswer(m_answer->currentData().toInt());
    rule.data = m_data->isEnabled() ? m_data->toPlainText() : QString();
    return rule;
}

void VendorRuleDialog::submit()
{
    setProblem({});
    for (QWidget* field : std::initializer_list<QWidget*>{m_vendor, m_message, m_data})
        setFieldError(field, {});
    if (const QString field = wrongField(rule()); !field.isEmpty())
        return fail({ErrorCode::InvalidInput, {}, {field}});
    acceptButton()->block(tr("Off: it is being saved"));
    Q_EMIT submitted();
}

void VendorRuleDialog::fail(const Error& error)
{
    acceptButton()->unblock();
    const QString field = error.args.value(0);
    const QString sentence = vendorErrorSentence(error);
    if (field == QLatin1String("vendorId"))
        setFieldError(m_vendor, sentence);
    else if (field == QLatin1String("messageId"))
        setFieldError(m_message, sentence);
    else if (field == QLatin1String("data"))
        setFieldError(m_data, sentence);
    else
        setProblem(sentence);
}

} // namespace forecourt::ui
