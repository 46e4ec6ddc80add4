// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sessionadvice.h"

#include "ui/format/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace forecourt::ui {

namespace {
struct Advice
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::SessionAdvice)
};

QString adviceFor(TransactionFlag flag)
{
    switch (flag) {
    case TransactionFlag::MeterBackwards:
        return Advice::tr("The end value is below the start value. Read the meter at the charger before you bill it.");
    case TransactionFlag::EnergyImplausible:
        return Advice::tr("No charger gives so much in that time, so it is left out of sums. Compare the start and end "
                          "values with the charger's meter; if they are right, count it in the sums.");
    case TransactionFlag::EnergyAccepted:
        return Advice::tr("It looked like more than a charger can give. Somebody checked it, so it is in the sums: why "
                          "is in the note, who and when in the charger's history.");
    case TransactionFlag::MeterGap:
        return Advice::tr("Energy flowed between two sessions without one. Look at the charger's meter.");
    case TransactionFlag::TimeImplausible:
        return Advice::tr("The charger's clock was wrong, so the time of arrival was used. Check its clock.");
    case TransactionFlag::StopBeforeStart:
        return Advice::tr("The charger's clock jumped. The energy is right, the times are not.");
    case TransactionFlag::UnknownToken: return Advice::tr("Add the tag under People & tags to see who it was.");
    case TransactionFlag::NotAuthorized:
        return Advice::tr("We said no and the charger charged all the same. Check its offline settings.");
    case TransactionFlag::StopConflict:
        return Advice::tr("The charger reported two different ends. The first is kept.");
    case TransactionFlag::StartMissing:
        return Advice::tr("Only the end was reported, so the energy is unknown. Ask the charger's maker for its log.");
    case TransactionFlag::NoMeterValues:
        return Advice::tr("There is a start and an end, but no curve. Check which meter values the charger sends.");
    case TransactionFlag::ConcurrentToken: return Advice::tr("The same tag charged elsewhere at the same time. Ask its owner.");
    case TransactionFlag::SchemaDeviation:
        return Advice::tr("The charger's message had faults; we read it with tolerance. A firmware update may help.");
    case TransactionFlag::AwaitingReboot:
        return Advice::tr("The charger restarted meanwhile. Its end may still come.");
    case TransactionFlag::LateDelivery: return Advice::tr("The charger was offline and reported later. Nothing to do.");
    case TransactionFlag::RegisterFell:
        return Advice::tr("The meter fell during the session. Have the meter checked before you bill it.");
    case TransactionFlag::EndedByFault: return Advice::tr("Look at the charger before the next driver comes.");
    case TransactionFlag::LongDuration: return Advice::tr("More than a day: perhaps the car was never unplugged.");
    case TransactionFlag::EndUnknown:
        return Advice::tr("No end was reported. The last meter value counts; correct it if you know better.");
    case TransactionFlag::EndCorrected:
        return Advice::tr("The charger reported its end after all; its meter and time count instead of ours. Nothing to do.");
    case TransactionFlag::Test: return Advice::tr("A test of the charger: it is left out of every total.");
    }
    return {};
}
} // namespace

QList<SessionFinding> sessionFindings(const TransactionRecord& transaction)
{
    QList<SessionFinding> findings;
    const bool needsLook = transaction.needsAttention();
    for (quint32 bit = 1; bit != 0; bit <<= 1) {
        if (!(quint32(transaction.flags.toInt()) & bit))
            continue;
        const auto flag = TransactionFlag(bit);
        if (flag == TransactionFlag::UnknownToken && transaction.person)
            continue; // the operator has said who it was
        if (flag == TransactionFlag::EnergyImplausible && transaction.isEnergySummed())
            continue; // the finding "accepted" says it
        if (const QString advice = adviceFor(flag); !advice.isEmpty())
            findings.append({flagWord(flag), advice, needsLook && attentionFlags().testFlag(flag)});
    }
    if (transaction.state == TransactionState::ClosedByOperator)
        findings.append({transactionStateWord(transaction.state),
                         Advice::tr("If the charger still reports its end, that counts instead."), false});
    std::stable_sort(findings.begin(), findings.end(),
                     [](const SessionFinding& a, const SessionFinding& b) { return a.isSerious && !b.isSerious; });
    return findings;
}

} // namespace forecourt::ui
