// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/energyverdictdialog.h"

#include "core/api/engine.h"
#include "ui/models/names.h"
#include "ui/models/transactionmodel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
/// Mean power over the session in W; empty where it took no time, or nothing is known.
std::optional<qint64> meanPowerOf(const TransactionRecord& session)
{
    if (!session.stoppedAt || !session.energy())
        return std::nullopt;
    const qint64 seconds = session.startedAt.secsTo(*session.stoppedAt);
    return seconds > 0 ? std::optional(session.energy()->milliWh / 1000 * 3600 / seconds) : std::nullopt;
}

QString evidenceOf(const Workspace& workspace, const TransactionRecord& session)
{
    const Formatter& format = workspace.format();
    const QDateTime now = workspace.now();
    QStringList lines;
    //: What a charger reported of a session: %1 where, %2 energy, %3 how long it took.
    lines << EnergyVerdictDialog::tr("%1: %2 in %3")
                 .arg(placeName(workspace.site(), session.station, session.evse), format.energy(session.energy()),
                      format.duration(TransactionModel::durationOf(session, now)));
    //: Meter of a session: %1 its start, %2 its end.
    lines << EnergyVerdictDialog::tr("Meter: %1 to %2").arg(format.meterRegister(session.meterStart), format.meterRegister(session.meterStop));
    if (session.lastRegister)
        //: The meter shortly before the end of a session.
        lines << EnergyVerdictDialog::tr("Last meter value before the end: %1").arg(format.meterRegister(session.lastRegister));
    if (const auto mean = meanPowerOf(session))
        lines << EnergyVerdictDialog::tr("On average: %1").arg(format.power(mean));
    if (session.maximumPowerW)
        lines << EnergyVerdictDialog::tr("Highest power measured: %1").arg(format.power(session.maximumPowerW));
    return lines.join(QLatin1Char('\n'));
}
} // namespace

EnergyVerdictDialog::EnergyVerdictDialog(const ThemeManager& themes, const Workspace& workspace,
                                         const TransactionRecord& session, bool accepts, QWidget* parent)
    : FormDialog(themes,
                 accepts ? tr("Count the energy of session %1 in sums?").arg(session.number)
                         : tr("Leave the energy of session %1 out of sums?").arg(session.number),
                 parent),
      m_reason(new QLineEdit), m_isReasonNeeded(accepts)
{
    setObjectName(QStringLiteral("energyVerdictDialog"));
    setText(evidenceOf(workspace, session));
    m_reason->setObjectName(QStringLiteral("energyReason"));
    m_reason->setProperty("form", true);
    m_reason->setMaxLength(api::EnergyVerdict::MaximumReason);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(accepts ? tr("E.g. compared with the charger's meter") : QString());
    addField(tr("Reason, kept in the note"), m_reason);
    Button* accept = setAcceptButton(accepts ? tr("Count in sums") : tr("Leave out"));
    accept->setObjectName(QStringLiteral("energyVerdictAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("energyVerdictCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &EnergyVerdictDialog::submit);
}

QString EnergyVerdictDialog::reason() const
{
    return m_reason->text().trimmed();
}

void EnergyVerdictDialog::submit()
{
    setProblem({});
    const bool isMissing = m_isReasonNeeded && reason().isEmpty();
    setFieldError(m_reason, isMissing ? tr("Say why it is right; whoever reads a sum later will ask") : QString());
    if (isMissing)
        return;
    acceptButton()->block(tr("Saving"));
    Q_EMIT submitted();
}

void EnergyVerdictDialog::fail(const QString& sentence)
{
    acceptButton()->unblock();
    setProblem(sentence);
}

} // namespace forecourt::ui
