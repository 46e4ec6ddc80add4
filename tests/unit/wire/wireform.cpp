// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/wire/wireform.h"

namespace forecourt::tests {

namespace {

/// Between "T = " (or "P = ") and what ends it.
QString subjectOf(const char* sentence)
{
    const QString whole = QString::fromLatin1(sentence);
    const qsizetype bracket = whole.indexOf(QLatin1Char('['));
    const qsizetype begin = whole.indexOf(QStringLiteral(" = "), bracket) + 3;
    qsizetype end = whole.indexOf(QLatin1Char(';'), begin);
    if (end < 0)
        end = whole.lastIndexOf(QLatin1Char(']'));
    return whole.mid(begin, end - begin);
}

template<class Flag, size_t... I>
QStringList flagNames(std::index_sequence<I...>)
{
    return {names::lastName(names::sentenceOf<static_cast<Flag>(1U << I)>())...};
}

template<class Flag>
constexpr size_t bitsUpTo(Flag last)
{
    size_t bits = 0;
    for (auto rest = static_cast<quint32>(last); rest != 0; rest >>= 1)
        ++bits;
    return bits;
}

} // namespace

QString names::lastName(const char* sentence)
{
    QString name = subjectOf(sentence);
    while (name.endsWith(QLatin1Char(')')))
        name.chop(1);
    return name.mid(std::max(name.lastIndexOf(QLatin1Char(':')), name.lastIndexOf(QLatin1Char('.'))) + 1);
}

QString names::typeName(const char* sentence)
{
    return subjectOf(sentence).remove(QStringLiteral("forecourt::"));
}

QString WireForm::describe(Kind<TransactionFlags>)
{
    const QStringList flags = flagNames<TransactionFlag>(std::make_index_sequence<bitsUpTo(LastTransactionFlag)>());
    return line(QStringLiteral("TransactionFlags"), flags.join(QLatin1Char(' ')));
}

QString WireForm::describe(Kind<CostFlags>)
{
    const QStringList flags = flagNames<CostFlag>(std::make_index_sequence<bitsUpTo(LastCostFlag)>());
    return line(QStringLiteral("CostFlags"), flags.join(QLatin1Char(' ')));
}

QStringList WireForm::lines() const
{
    QStringList lines;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it)
        lines.append(it.key() + QStringLiteral(" = ") + it.value());
    return lines;
}

WireForm wholeWireForm()
{
    namespace calls = wire::calls;
    WireForm form;
    form.of<ChangeBatch>();
    form.of<Error>();
#define ADD(call) form.add(calls::call)
    ADD(Submit); ADD(Cancel); ADD(CloseTransaction); ADD(MarkTest); ADD(AmendTransaction); ADD(Transactions);
    ADD(TransactionTotals); ADD(Transaction); ADD(Samples); ADD(SamplesFrom); ADD(Commands); ADD(Command); ADD(Messages);
    ADD(MessageCounts); ADD(Events); ADD(Photo); ADD(AlertHistory); ADD(SaveSite); ADD(SaveStation); ADD(Admit);
    ADD(Reject); ADD(ArchiveStation); ADD(RestoreStation); ADD(ReplaceStation); ADD(SavePhoto); ADD(SaveToken);
    ADD(RemoveToken); ADD(SavePerson); ADD(RemovePerson); ADD(ChangeRoster); ADD(HoldLobbyOpen); ADD(LearnTokens);
    ADD(Acknowledge); ADD(Snooze); ADD(Reopen); ADD(SaveAlertSettings); ADD(SaveNotifications); ADD(TestNotification);
    ADD(SaveListOptions); ADD(PushList); ADD(Reserve); ADD(CancelReserved); ADD(SaveVendorRule);
    ADD(RemoveVendorRule); ADD(AddPlan); ADD(CancelPlan); ADD(SaveCheck); ADD(Checks); ADD(RemoveCheck);
    ADD(StartRollout); ADD(PauseRollout); ADD(ResumeRollout); ADD(CancelRollout); ADD(SkipJob); ADD(RetryJob);
    ADD(ExtendJob); ADD(GiveUpJob); ADD(RequestLogs); ADD(CancelLog); ADD(FirmwareHistory); ADD(LogHistory);
    ADD(InspectFirmware); ADD(AddFirmware); ADD(ChangeFirmware); ADD(RemoveFirmware); ADD(RestoreFirmware); ADD(RemoveFiles);
    ADD(RestoreFiles); ADD(KeepFile); ADD(SaveRetention); ADD(ReadPart); ADD(ListMembers); ADD(ReadMember); ADD(SearchFile);
    ADD(SaveTemplate); ADD(ReadTemplate); ADD(SettingsReadings); ADD(ReadBackupFacts); ADD(SaveBackupPlan);
    ADD(ListBackups); ADD(BackUpNow); ADD(WriteArchive); ADD(VerifyBackup); ADD(DismissRestoreNote);
    ADD(ReadPriceBook); ADD(ChangePrices); ADD(PriceHistory); ADD(PriceOfSession); ADD(CostsOfSessions); ADD(PreviewRepricing);
    ADD(Reprice); ADD(SimulatePrice); ADD(Cases); ADD(CountCases); ADD(ReadCase); ADD(CostByValues); ADD(Decide); ADD(ReadCorrections);
    ADD(ListMonths); ADD(ReadMonth); ADD(Bookings); ADD(SumBookings); ADD(Parties); ADD(ReadPreflight); ADD(LockMonth); ADD(ListRanges);
    ADD(SaveRange); ADD(HoldNumbers); ADD(IssueDocuments); ADD(ReleaseNumbers); ADD(ListDocuments); ADD(ReadDocument);
    ADD(ReadDocumentContent); ADD(CountPrint); ADD(MakeReport); ADD(DriverCostStates); ADD(SetDriverCosts);
    ADD(ReadMachine); ADD(ChangeSettings); ADD(CheckPort); ADD(TestPort); ADD(CheckCertificate); ADD(MeasureStorage);
    ADD(RenewApiToken);
#undef ADD
    return form;
}

} // namespace forecourt::tests
