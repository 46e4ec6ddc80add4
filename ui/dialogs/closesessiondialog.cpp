// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/closesessiondialog.h"

#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QRadioButton>

#include <cmath>

namespace forecourt::ui {

namespace {
enum Choice { LastValue, Now, OwnValues };
constexpr int MaximumReason = 200;
constexpr double MaximumMeterKwh = 100'000'000;
} // namespace

CloseSessionDialog::CloseSessionDialog(const ThemeManager& themes, const Workspace& workspace,
                                       const TransactionRecord& session, QWidget* parent)
    : FormDialog(themes, tr("Close session %1 in our records?").arg(session.number), parent, 560),
      m_workspace(workspace), m_session(session), m_choices(new QButtonGroup(this)), m_time(new QDateTimeEdit),
      m_meter(new QLineEdit), m_reason(new QLineEdit)
{
    setObjectName(QStringLiteral("closeDialog"));
    setText(tr("Nothing is sent to the charger; a car that is still charging goes on. The session is marked “closed by "
               "operator”. If the charger still reports its end, that counts instead and you are told. There is no Undo."));
    addChoices();
    addOwnValues();
    m_reason->setObjectName(QStringLiteral("textField"));
    m_reason->setMaxLength(MaximumReason);
    //: Label of a field: why the operator closes a session by hand.
    addField(tr("Reason"), m_reason);
    Button* accept = setAcceptButton(tr("Close in records"));
    accept->setObjectName(QStringLiteral("textAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("textCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &CloseSessionDialog::submit);
}

void CloseSessionDialog::addChoices()
{
    const Formatter& format = m_workspace.format();
    const QDateTime now = m_workspace.now();
    const auto add = [this](Choice choice, const QString& name, const QString& text) {
        auto* button = new QRadioButton(text);
        button->setObjectName(name);
        m_choices->addButton(button, choice);
        body()->addWidget(button);
        return button;
    };
    QRadioButton* last = nullptr;
    if (m_session.lastSampleAt && m_session.lastRegister) {
        //: %1: meter, %2: time.
        last = add(LastValue, QStringLiteral("closeAtLastValue"),
                   tr("It ended at the last meter value: %1, %2")
                       .arg(format.meterRegister(m_session.lastRegister), format.dateTime(m_session.lastSampleAt, now)));
    }
    QRadioButton* atOnce = add(Now, QStringLiteral("closeNow"),
                               m_session.lastRegister ? tr("It ends now, with the last meter value")
                                                      : tr("It ends now, without a meter value"));
    add(OwnValues, QStringLiteral("closeWithValues"), tr("I know when it ended and what the meter said"));
    (last ? last : atOnce)->setChecked(true);
}

void CloseSessionDialog::addOwnValues()
{
    const Formatter& format = m_workspace.format();
    m_time->setObjectName(QStringLiteral("closeTime"));
    m_time->setLocale(format.locale());
    m_time->setDisplayFormat(dateTimeFieldFormat(format.locale(), true));
    m_time->setCalendarPopup(true);
    // shows the hands of the site's clock, whatever zone this computer is in
    const QDateTime local = m_session.lastSampleAt.value_or(m_workspace.now()).toTimeZone(format.zone());
    m_time->setTimeSpec(Qt::UTC);
    m_time->setDateTime(QDateTime(local.date(), local.time(), Qt::UTC));
    m_meter->setObjectName(QStringLiteral("closeMeter"));
    m_meter->setText(format.locale().toString(double(m_session.lastRegister.value_or(m_session.meterStart).milliWh) / 1e6, 'f', 3));
    addField(tr("End, site time"), m_time);
    addField(tr("Meter at the end, kWh"), m_meter);
    const auto update = [this] {
        const bool isOwn = m_choices->checkedId() == OwnValues;
        m_time->setEnabled(isOwn);
        m_meter->setEnabled(isOwn);
        const QString reason = isOwn ? QString() : tr("Off: choose “I know when it ended” first");
        m_time->setToolTip(reason);
        m_meter->setToolTip(reason);
    };
    connect(m_choices, &QButtonGroup::idToggled, this, update);
    update();
}

std::optional<Energy> CloseSessionDialog::typedMeter() const
{
    bool isNumber = false;
    const double kwh = m_workspace.format().locale().toDouble(m_meter->text().trimmed(), &isNumber);
    if (!isNumber || !(kwh >= 0 && kwh < MaximumMeterKwh))
        return std::nullopt;
    return Energy::fromWh(std::llround(kwh * 1000));
}

api::TransactionClosing CloseSessionDialog::closing() const
{
    api::TransactionClosing closing;
    closing.note = m_reason->text().trimmed();
    if (m_choices->checkedId() == LastValue)
        closing.stoppedAt = m_session.lastSampleAt;
    if (m_choices->checkedId() == OwnValues) {
        closing.stoppedAt = QDateTime(m_time->date(), m_time->time(), m_workspace.format().zone()).toUTC();
        closing.meterStop = typedMeter();
    }
    return closing;
}

void CloseSessionDialog::submit()
{
    setProblem({});
    for (QWidget* field : std::initializer_list<QWidget*>{m_reason, m_time, m_meter})
        setFieldError(field, {});
    if (m_reason->text().trimmed().isEmpty())
        return setFieldError(m_reason, tr("Say why, for the records"));
    if (m_choices->checkedId() == OwnValues && !typedMeter())
        return setFieldError(m_meter, tr("Type a number, such as %1").arg(m_workspace.format().locale().toString(1234.5, 'f', 3)));
    acceptButton()->block(tr("Saving"));
    Q_EMIT submitted();
}

void CloseSessionDialog::fail(const Error& error)
{
    acceptButton()->unblock();
    const QString field = error.code == ErrorCode::InvalidInput ? error.args.value(0) : QString();
    if (field == QLatin1String("meterStop"))
        setFieldError(m_meter, tr("This is below the meter at the start, %1")
                                   .arg(m_workspace.format().meterRegister(m_session.meterStart)));
    else if (field == QLatin1String("stoppedAt"))
        setFieldError(m_time, tr("This must lie between the start of the session and now"));
    else
        setProblem(errorSentence(error));
}

} // namespace forecourt::ui
