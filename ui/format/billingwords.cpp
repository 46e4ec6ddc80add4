// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/billingwords.h"

#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/format/words.h"
#include "ui/models/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace forecourt::ui {

namespace {

struct BillingText
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::BillingWords)
};

constexpr qsizetype ShownParty = 80;

int whole(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString spanText(qint64 seconds, const Formatter& format)
{
    return format.durationInWords(std::chrono::seconds(std::llabs(seconds)));
}

} // namespace

QString caseKindWord(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Orphan: return BillingText::tr("Start missing");
    case CaseKind::Duplicate: return BillingText::tr("Recorded twice");
    case CaseKind::NeverStopped: return BillingText::tr("Never stopped");
    case CaseKind::Negative: return BillingText::tr("Meter backwards");
    case CaseKind::Implausible: return BillingText::tr("Too much energy");
    case CaseKind::Gap: return BillingText::tr("Gap before it");
    case CaseKind::ClockWrong: return BillingText::tr("Clock wrong");
    case CaseKind::Unpriced: return BillingText::tr("No price");
    case CaseKind::UnitDoubtful: return BillingText::tr("Too little energy");
    }
    return {};
}

QString caseKindSentence(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Orphan: return BillingText::tr("The charger told the end of a session whose start never came.");
    case CaseKind::Duplicate: return BillingText::tr("The same charge seems to stand in the records twice.");
    case CaseKind::NeverStopped: return BillingText::tr("The charger never told the end of this session.");
    case CaseKind::Negative: return BillingText::tr("The meter stood lower at the end than at the start.");
    case CaseKind::Implausible: return BillingText::tr("More energy than any connector gives in that time.");
    case CaseKind::Gap: return BillingText::tr("Energy flowed between the last session here and this one, and nobody is charged for it.");
    case CaseKind::ClockWrong: return BillingText::tr("The charger's clock was wrong, so start or end cannot be right.");
    case CaseKind::Unpriced: return BillingText::tr("No price applied when it started, or it could not be priced.");
    case CaseKind::UnitDoubtful: return BillingText::tr("The energy is about a thousandth of what the measured power gives.");
    }
    return {};
}

QString caseStateWord(CaseState state)
{
    switch (state) {
    case CaseState::Undecided: return BillingText::tr("Undecided");
    case CaseState::Corrected: return BillingText::tr("Corrected");
    case CaseState::Kept: return BillingText::tr("Kept as it is");
    case CaseState::LeftOut: return BillingText::tr("Left out");
    }
    return {};
}

QString evidenceSentence(const Evidence& evidence, const Formatter& format, const QDateTime& now)
{
    const QString at = format.dateTime(evidence.at, now);
    const QString energy = format.meterRegister(evidence.energy);
    const QString span = spanText(evidence.seconds.value_or(0), format);
    switch (evidence.kind) {
    case EvidenceKind::StartMissing: return BillingText::tr("No start came.");
    case EvidenceKind::StopMissing: return BillingText::tr("No stop came.");
    case EvidenceKind::LastValue: return BillingText::tr("The last value of the meter was %1, at %2.").arg(energy, at);
    case EvidenceKind::FirstValue: return BillingText::tr("The first value of the meter was %1, at %2.").arg(energy, at);
    case EvidenceKind::NextStart: return BillingText::tr("The next session here began at %1 with the meter at %2.").arg(at, energy);
    case EvidenceKind::PreviousEnd: return BillingText::tr("The session before ended at %1 with the meter at %2.").arg(at, energy);
    case EvidenceKind::SameCharge: return BillingText::tr("Another session has the same connector and tag, and its times or meter values are the same.");
    case EvidenceKind::RegisterFell: return BillingText::tr("The meter fell by %1.").arg(energy);
    case EvidenceKind::RegisterRolledOver: return BillingText::tr("The meter passed its highest value and was counted on: %1.").arg(energy);
    case EvidenceKind::EnergyByPower: return BillingText::tr("By the power that was measured it was %1.").arg(energy);
    case EvidenceKind::EnergyPossible: return BillingText::tr("More than %1 is not possible in that time.").arg(energy);
    case EvidenceKind::UnitFactor:
        return evidence.seconds.value_or(0) < 0
            ? BillingText::tr("The power gives %1 times the energy: kWh may have been sent as Wh.").arg(format.number(-*evidence.seconds))
            : BillingText::tr("The energy is %1 times what the power gives: Wh may have been sent as kWh.").arg(format.number(evidence.seconds.value_or(0)));
    case EvidenceKind::ReceivedAt: return BillingText::tr("The message came at %1.").arg(at);
    case EvidenceKind::ClockOff:
        return evidence.seconds.value_or(0) >= 0 ? BillingText::tr("The charger's clock was %1 ahead.").arg(span) : BillingText::tr("The charger's clock was %1 behind.").arg(span);
    case EvidenceKind::EndBeforeStart: return BillingText::tr("The end lies %1 before the start.").arg(span);
    case EvidenceKind::LinkLost: return BillingText::tr("The charger was not connected from %1 on.").arg(at);
    case EvidenceKind::NoPriceApplies: return BillingText::tr("No price applied there then.");
    case EvidenceKind::CableOut: return BillingText::tr("The connector was free again at %1.").arg(at);
    case EvidenceKind::CableIn: return BillingText::tr("The connector was taken from %1 on.").arg(at);
    case EvidenceKind::PriceRefused: return BillingText::tr("It could not be priced: %1.").arg(shortened(evidence.text, ShownParty));
    }
    return {};
}

QString valuesText(const SessionValues& values, const Formatter& format, const QDateTime& now)
{
    std::optional<Energy> energy;
    if (values.meterStart && values.meterStop)
        energy = *values.meterStop - *values.meterStart;
    //: A session: %1 its start, %2 its end, %3 its energy.
    return BillingText::tr("%1 to %2, %3").arg(format.dateTime(values.startedAt, now), format.timeOrDate(values.stoppedAt, values.startedAt.value_or(now)),
                                               format.energy(energy));
}

QString proposalSentence(const BillingCase& one, const Formatter& format, const QDateTime& now)
{
    if (one.proposesLeavingOut)
        return BillingText::tr("Leave it out: it does not count then.");
    const auto isNoPrice = [](const Evidence& fact) { return fact.kind == EvidenceKind::NoPriceApplies; };
    if (!one.proposed && std::any_of(one.evidence.begin(), one.evidence.end(), isNoPrice))
        return BillingText::tr("Assign a price there under Prices, from before it started, and price it again: then it counts by itself.");
    if (!one.proposed)
        return BillingText::tr("Nothing better is known. Keep it as it is, leave it out, or type what is right.");
    //: A proposed correction: %1 start, end and energy, %2 an amount.
    return BillingText::tr("Count %1, for %2.").arg(valuesText(*one.proposed, format, now), format.money(one.proposedCost));
}

QString monthText(const BillingMonth& month, const QLocale& locale)
{
    if (!month.isValid())
        return Formatter::missing();
    return locale.standaloneMonthName(month.month) + QLatin1Char(' ') + QString::number(month.year);
}

QString preflightSentence(const PreflightFinding& finding)
{
    const int n = whole(finding.count);
    switch (finding.kind) {
    case PreflightKind::MonthNotOver: return BillingText::tr("The month is not over yet");
    case PreflightKind::EarlierMonthOpen: return BillingText::tr("%n earlier month(s) still open", nullptr, n);
    case PreflightKind::Undecided: return BillingText::tr("%n session(s) wait for a decision", nullptr, n);
    case PreflightKind::Unpriced: return BillingText::tr("%n session(s) without a price", nullptr, n);
    case PreflightKind::StillRunning: return BillingText::tr("%n session(s) still running", nullptr, n);
    case PreflightKind::WithoutPerson: return BillingText::tr("%n session(s) of nobody we know", nullptr, n);
    case PreflightKind::EnergyMissing: return BillingText::tr("%n session(s) without energy", nullptr, n);
    case PreflightKind::Doubtful: return BillingText::tr("%n priced session(s) with remarks", nullptr, n);
    case PreflightKind::SeveralCurrencies: return BillingText::tr("Several currencies in one month");
    case PreflightKind::SenderMissing: return BillingText::tr("Name or address of the site are missing");
    case PreflightKind::Tests: return BillingText::tr("%n test charge(s) left out", nullptr, n);
    case PreflightKind::LongDuration: return BillingText::tr("%n session(s) longer than a day", nullptr, n);
    case PreflightKind::WithoutTag: return BillingText::tr("%n session(s) without a tag", nullptr, n);
    case PreflightKind::LateFromBefore: return BillingText::tr("%n late session(s) of locked months", nullptr, n);
    }
    return {};
}

QString preflightAdvice(const PreflightFinding& finding)
{
    const int n = whole(finding.count); // who is spoken of stands above
    switch (finding.kind) {
    case PreflightKind::MonthNotOver: return BillingText::tr("It can be locked from the first of the next month on.");
    case PreflightKind::EarlierMonthOpen: return BillingText::tr("Months are locked in their order; lock the earlier one first.");
    case PreflightKind::Undecided:
        //: %n sessions; their number stands above: "1 session waits for a decision".
        return BillingText::tr("They are in no sum. Decide about them under Corrections; decided later they count in the next open month.", nullptr, n);
    case PreflightKind::Unpriced:
        //: %n sessions; their number stands above.
        return BillingText::tr("They are in no sum. Assign a price and price them again under Prices.", nullptr, n);
    case PreflightKind::StillRunning:
        //: %n sessions; their number stands above.
        return BillingText::tr("They will be counted in the next open month when they end.", nullptr, n);
    case PreflightKind::WithoutPerson:
        //: %n sessions of nobody we know; their number stands above.
        return BillingText::tr("They get receipts, and one common statement. Assign a person in the session's detail.", nullptr, n);
    case PreflightKind::EnergyMissing: return BillingText::tr("Charged by time alone.");
    case PreflightKind::Doubtful: return BillingText::tr("Open each one to see what to look at.");
    case PreflightKind::SeveralCurrencies: return BillingText::tr("Each gets its own sums and documents.");
    case PreflightKind::SenderMissing: return BillingText::tr("They stand on every document. Type them in Settings, under Site.");
    case PreflightKind::Tests: return BillingText::tr("Charges of guided checks, and those marked as a test, never count.");
    case PreflightKind::LongDuration: return BillingText::tr("Perhaps the car was never unplugged, or an end came late. Correct or leave out what is wrong.");
    case PreflightKind::WithoutTag: return BillingText::tr("The charger told no tag, as with a key or a button. Assign a person where one is to pay.");
    case PreflightKind::LateFromBefore:
        //: %n sessions; their number stands above.
        return BillingText::tr("Their end came after their month was locked; they count here.", nullptr, n);
    }
    return {};
}

QString documentKindWord(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Receipt: return BillingText::tr("Receipt");
    case DocumentKind::Statement: return BillingText::tr("Statement");
    case DocumentKind::CreditNote: return BillingText::tr("Credit note");
    }
    return {};
}

QString partyName(const api::StatementParty& party)
{
    if (party.person)
        return shortened(party.name, ShownParty);
    return party.group.isEmpty() ? BillingText::tr("Nobody we know") : BillingText::tr("Group %1").arg(shortened(party.group, ShownParty));
}

bool hasTakenNumbers(const Error& error)
{
    return error.args.value(0) == QLatin1String("numbersTaken");
}

QString billingErrorSentence(const Error& error)
{
    const QStringList& args = error.args;
    if (args.contains(QLatin1String("reason")))
        return BillingText::tr("Say why; the reason is kept");
    if (args.contains(QLatin1String("stoppedAt")) || args.contains(QLatin1String("startedAt")))
        return BillingText::tr("These times cannot be: the end is after the start, and neither lies in the future");
    if (args.contains(QLatin1String("meterStop")))
        return BillingText::tr("The meter at the end is not below the one at the start");
    if (args.contains(QLatin1String("pattern")))
        return BillingText::tr("A pattern holds {number}, may hold {year}, and has at most 40 letters");
    if (args.contains(QLatin1String("next")))
        return BillingText::tr("With this number one would come twice or be left out");
    if (hasTakenNumbers(error))
        //: %1 a folder, %2 what the system says.
        return BillingText::tr("The documents are issued and have their numbers, but their files could not be put into %1 (%2). "
                               "Save them again, into another folder, under the same numbers").arg(args.value(1), args.value(2));
    if (args.value(0) == QLatin1String("noStatement"))
        return BillingText::tr("No statement of this month is issued. Make its documents first");
    if (args.contains(QLatin1String("held")))
        return BillingText::tr("Documents are being made just now. Wait a moment, then repeat");
    if (args.contains(QLatin1String("nothing")))
        return BillingText::tr("Nothing is booked: a session counts once it has ended, has a price and waits for no decision");
    if (args.contains(QLatin1String("issued")))
        return BillingText::tr("A session stands on such a document already. Cancel that one with a credit note first");
    if (args.contains(QLatin1String("cancelled")))
        return BillingText::tr("This document was cancelled already");
    if (error.code == ErrorCode::Conflict && args.contains(QLatin1String("locked")))
        return BillingText::tr("This month is locked already");
    if (error.code == ErrorCode::Conflict && args.contains(QLatin1String("changed")))
        return BillingText::tr("Something came in meanwhile. Look at the list again, then lock");
    if (error.code == ErrorCode::Conflict)
        return BillingText::tr("This session runs, or something has changed meanwhile. Look at it again");
    if (error.code == ErrorCode::NotSupported && args.value(0) == QLatin1String("mail"))
        return BillingText::tr("No mail program opens with an attachment. Write the mail yourself and attach %1").arg(args.value(1));
    if (error.code == ErrorCode::NotAllowed)
        return BillingText::tr("Something in the list stands against it");
    return errorSentence(error);
}

} // namespace forecourt::ui
