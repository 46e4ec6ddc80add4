// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/consolecalls.h"

#include "core/localapi/apicontext.h"
#include "core/localapi/consoleholds.h"
#include "core/localapi/uploadshelf.h"
#include "core/localapi/waitingplace.h"
#include "core/wire/calls.h"
#include "core/wire/version.h"

namespace forecourt::localapi {

using http::HttpResponse;
using http::problemResponse;

namespace {

constexpr std::chrono::milliseconds QuickDeadline{15'000};
constexpr std::chrono::minutes LongDeadline{60};
constexpr qsizetype LongestConsoleId = 64;

/// \a function gets the context, which console asks and the arguments, on the live site's thread, and returns the future.
template<class R, class... A, class Function>
void addOwned(ConsoleCalls& calls, const wire::Call<R, A...>& call, Function function)
{
    using Call = wire::Call<R, A...>;
    const bool isLong = call.isLong;
    calls.insert(QString::fromLatin1(call.name), [isLong, function](ApiContext& context, const http::HttpRequest& request) -> HttpResponse {
        const auto arguments = Call::readArguments(request.body);
        if (!arguments)
            return problemResponse(400, arguments.error().detail);
        std::optional<WaitingPlace> place;
        if (isLong && !place.emplace(context.longCalls, MostLongCalls).isFree())
            return problemResponse(503, QStringLiteral("Too much long work is under way; try again later"));
        const Result<R> result = context.bridge.await<R>(
            [&context, function, console = consoleOf(request), given = *arguments] {
                return std::apply([&](const auto&... argument) { return function(context, console, argument...); }, given);
            },
            isLong ? std::chrono::milliseconds(LongDeadline) : QuickDeadline);
        if (!result && result.error().code == ErrorCode::Cancelled) { // the program is stopping
            HttpResponse stopping = problemResponse(503, result.error().detail);
            stopping.headers.emplaceBack(wire::StoppingHeader, "yes");
            return stopping;
        }
        return {200, wire::CallContent, Call::writeResult(result), {}};
    });
}

/// The same where it is all one which console asks.
template<class R, class... A, class Function>
void add(ConsoleCalls& calls, const wire::Call<R, A...>& call, Function function)
{
    addOwned(calls, call,
             [function](ApiContext& context, const QByteArray&, const A&... argument) { return function(context, argument...); });
}

void addEngineCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::Submit, [](C& c, const CommandRequest& request) { return c.engine.submit(request); });
    add(calls, w::Cancel, [](C& c, CommandId id) { return c.engine.cancel(id); });
    add(calls, w::CloseTransaction, [](C& c, TransactionKey key, const api::TransactionClosing& closing) { return c.engine.closeTransaction(key, closing); });
    add(calls, w::MarkTest, [](C& c, TransactionKey key) { return c.engine.markTest(key); });
    add(calls, w::AmendTransaction, [](C& c, TransactionKey key, const api::TransactionAmendment& what) { return c.engine.amendTransaction(key, what); });
}

void addHistoryCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::Transactions, [](C& c, const api::TransactionQuery& query) { return c.history.transactions(query); });
    add(calls, w::TransactionTotals, [](C& c, const api::TransactionQuery& query) { return c.history.transactionTotals(query); });
    add(calls, w::Transaction, [](C& c, TransactionKey key) { return c.history.transaction(key); });
    add(calls, w::Samples, [](C& c, TransactionKey key) { return c.history.samples(key); });
    add(calls, w::SamplesFrom, [](C& c, TransactionKey key, const QDateTime& from) { return c.history.samplesFrom(key, from); });
    add(calls, w::Commands, [](C& c, const api::CommandQuery& query) { return c.history.commands(query); });
    add(calls, w::Command, [](C& c, CommandId id) { return c.history.command(id); });
    add(calls, w::Messages, [](C& c, const api::MessageQuery& query) { return c.history.messages(query); });
    add(calls, w::MessageCounts, [](C& c, const api::MessageCountQuery& query) { return c.history.messageCounts(query); });
    add(calls, w::Events, [](C& c, const api::EventQuery& query) { return c.history.events(query); });
    add(calls, w::Photo, [](C& c, const QString& name) { return c.history.photo(name); });
    add(calls, w::AlertHistory, [](C& c, const api::AlertQuery& query) { return c.history.alerts(query); });
}

void addAdministrationCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::SaveSite, [](C& c, const SiteSettings& site) { return c.administration.saveSite(site); });
    add(calls, w::SaveStation, [](C& c, const StationId& id, const api::StationChange& change) { return c.administration.saveStation(id, change); });
    add(calls, w::Admit, [](C& c, const StationId& id, const QString& name) { return c.administration.admit(id, name); });
    add(calls, w::Reject, [](C& c, const StationId& id) { return c.administration.reject(id); });
    add(calls, w::ArchiveStation, [](C& c, const StationId& id) { return c.administration.archiveStation(id); });
    add(calls, w::RestoreStation, [](C& c, const StationId& id) { return c.administration.restoreStation(id); });
    add(calls, w::ReplaceStation, [](C& c, const StationId& old, const StationId& now) { return c.administration.replaceStation(old, now); });
    add(calls, w::SavePhoto, [](C& c, const StationId& id, const QByteArray& photo) { return c.administration.savePhoto(id, photo); });
    add(calls, w::SaveToken, [](C& c, const TokenRecord& token) { return c.administration.saveToken(token); });
    add(calls, w::RemoveToken, [](C& c, const QString& value) { return c.administration.removeToken(value); });
    add(calls, w::SavePerson, [](C& c, const PersonRecord& person) { return c.administration.savePerson(person); });
    add(calls, w::RemovePerson, [](C& c, PersonId id) { return c.administration.removePerson(id); });
    add(calls, w::ChangeRoster, [](C& c, const RosterBatch& batch) { return c.administration.changeRoster(batch); });
    addOwned(calls, w::HoldLobbyOpen, [](C& c, const QByteArray& console, bool isHeld) { return c.holds->holdLobby(console, isHeld); });
    addOwned(calls, w::LearnTokens, [](C& c, const QByteArray& console, bool isArmed, const QList<StationId>& at) { return c.holds->learn(console, isArmed, at); });
}

/// api::Notifications::test() has no error of its own.
QFuture<Result<DeliveryOutcome>> testDelivery(ApiContext& context, DeliveryChannel channel, const AlertSettings& settings,
                                              const api::NewSecrets& secrets)
{
    const auto promise = std::make_shared<QPromise<Result<DeliveryOutcome>>>();
    promise->start();
    whenFinished(context.console.notifications->test(channel, settings, secrets), &context.bridge,
                 [promise](const DeliveryOutcome& outcome) {
                     promise->addResult(Result<DeliveryOutcome>(outcome));
                     promise->finish();
                 });
    return promise->future();
}

void addAlertCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::Acknowledge, [](C& c, const QList<AlertId>& ids, const QString& user) { return c.console.alerts->acknowledge(ids, user); });
    add(calls, w::Snooze, [](C& c, const QList<AlertId>& ids, const QDateTime& until, const QString& user) { return c.console.alerts->snooze(ids, until, user); });
    add(calls, w::Reopen, [](C& c, const QList<AlertId>& ids) { return c.console.alerts->reopen(ids); });
    add(calls, w::SaveAlertSettings, [](C& c, const AlertSettings& settings) { return c.console.alerts->saveSettings(settings); });
    add(calls, w::SaveNotifications,
        [](C& c, const AlertSettings& settings, const api::NewSecrets& secrets) { return c.console.notifications->save(settings, secrets); });
    add(calls, w::TestNotification, testDelivery);
}

void addServiceCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::SaveListOptions, [](C& c, const StationId& id, const LocalListOptions& options, const QString& user) { return c.console.localLists->saveOptions(id, options, user); });
    add(calls, w::PushList, [](C& c, const StationId& id, bool isWhole, const QString& user) { return c.console.localLists->push(id, isWhole, user); });
    add(calls, w::Reserve, [](C& c, const ReservationRequest& request) { return c.console.reservations->reserve(request); });
    add(calls, w::CancelReserved, [](C& c, ReservationId id, const QString& user) { return c.console.reservations->cancel(id, user); });
    add(calls, w::SaveVendorRule, [](C& c, const VendorRule& rule) { return c.console.vendorData->saveRule(rule); });
    add(calls, w::RemoveVendorRule, [](C& c, VendorRuleId id, const QString& user) { return c.console.vendorData->removeRule(id, user); });
    add(calls, w::AddPlan, [](C& c, const PlannedAction& action) { return c.console.planning->add(action); });
    add(calls, w::CancelPlan, [](C& c, PlanId id) { return c.console.planning->cancel(id); });
    add(calls, w::SaveCheck, [](C& c, const CheckRecord& check) { return c.console.commissioning->saveCheck(check); });
    add(calls, w::Checks, [](C& c, const StationId& id) { return c.console.commissioning->checks(id); });
    add(calls, w::RemoveCheck, [](C& c, CheckId id) { return c.console.commissioning->removeCheck(id); });
    add(calls, w::SaveTemplate, [](C& c, const SettingsTemplate& settings) { return c.console.commissioning->saveTemplate(settings); });
    add(calls, w::ReadTemplate, [](C& c) { return c.console.commissioning->settingsTemplate(); });
    add(calls, w::SettingsReadings, [](C& c, const StationId& id) { return c.console.commissioning->settingsReadings(id); });
}

/// What is not there says so.
template<class T>
QFuture<Result<T>> lacking()
{
    return readyFuture(Result<T>(failure(ErrorCode::NotSupported, QStringLiteral("this service has no jobs and files"))));
}

template<class R, class... A, class Member>
void addJob(ConsoleCalls& calls, const wire::Call<R, A...>& call, Member member)
{
    add(calls, call, [member](ApiContext& c, const A&... argument) {
        return c.console.jobs ? (c.console.jobs->*member)(argument...) : lacking<R>();
    });
}

template<class R, class... A, class Member>
void addFile(ConsoleCalls& calls, const wire::Call<R, A...>& call, Member member)
{
    add(calls, call, [member](ApiContext& c, const A&... argument) {
        return c.console.fileLibrary ? (c.console.fileLibrary->*member)(argument...) : lacking<R>();
    });
}

/// A call whose first argument is a path of this computer, or names a file that was brought; \a isTakenOver: then it goes.
template<class R, class... A, class Member>
void addBrought(ConsoleCalls& calls, const wire::Call<R, QString, A...>& call, Member member, bool isTakenOver)
{
    addFile(calls, call, member);
    using Call = wire::Call<R, QString, A...>;
    const QString name = QString::fromLatin1(call.name);
    calls.insert(name, [isTakenOver, known = calls.value(name)](ApiContext& context, const http::HttpRequest& request) -> HttpResponse {
        auto arguments = Call::readArguments(request.body);
        const QLatin1String prefix(wire::UploadPrefix);
        if (!arguments || !std::get<0>(*arguments).startsWith(prefix))
            return known(context, request);
        const QString id = std::get<0>(*arguments).mid(prefix.size());
        const auto path = context.uploads.path(id);
        if (!path)
            return {200, wire::CallContent, Call::writeResult(Result<R>(tl::unexpected(path.error()))), {}};
        std::get<0>(*arguments) = *path;
        http::HttpRequest here = request;
        here.body = Call::writeArguments(*arguments);
        HttpResponse response = known(context, here);
        if (const auto result = Call::readResult(response.body); isTakenOver && response.status == 200 && result)
            context.uploads.remove(id);
        return response;
    });
}

void addJobCalls(ConsoleCalls& calls)
{
    namespace w = wire::calls;
    using api::FileLibrary;
    using api::Jobs;
    addJob(calls, w::StartRollout, &Jobs::startRollout);
    addJob(calls, w::PauseRollout, &Jobs::pauseRollout);
    addJob(calls, w::ResumeRollout, &Jobs::resumeRollout);
    addJob(calls, w::CancelRollout, &Jobs::cancelRollout);
    addJob(calls, w::SkipJob, &Jobs::skip);
    addJob(calls, w::RetryJob, &Jobs::retry);
    addJob(calls, w::ExtendJob, &Jobs::waitLonger);
    addJob(calls, w::GiveUpJob, &Jobs::giveUp);
    addJob(calls, w::RequestLogs, &Jobs::requestLogs);
    addJob(calls, w::CancelLog, &Jobs::cancelLog);
    addJob(calls, w::FirmwareHistory, &Jobs::firmwareHistory);
    addJob(calls, w::LogHistory, &Jobs::logHistory);
    addBrought(calls, w::InspectFirmware, &FileLibrary::inspect, false);
    addBrought(calls, w::AddFirmware, &FileLibrary::addFirmware, true);
    addFile(calls, w::ChangeFirmware, &FileLibrary::changeFirmware);
    addFile(calls, w::RemoveFirmware, &FileLibrary::removeFirmware);
    addFile(calls, w::RestoreFirmware, &FileLibrary::restoreFirmware);
    addFile(calls, w::RemoveFiles, &FileLibrary::removeFiles);
    addFile(calls, w::RestoreFiles, &FileLibrary::restoreFiles);
    addFile(calls, w::KeepFile, &FileLibrary::keepFile);
    addFile(calls, w::SaveRetention, &FileLibrary::saveRetention);
    addFile(calls, w::ReadPart, &FileLibrary::readPart);
    addFile(calls, w::ListMembers, &FileLibrary::listMembers);
    addFile(calls, w::ReadMember, &FileLibrary::readMember);
    addFile(calls, w::SearchFile, &FileLibrary::search);
}

void addBackupCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::ReadBackupFacts, [](C& c) {
        return readyFuture<Result<wire::BackupFacts>>(wire::BackupFacts{c.console.backups->plan(), c.console.backups->lastRestore()});
    });
    add(calls, w::SaveBackupPlan, [](C& c, const api::BackupPlan& plan) { return c.console.backups->savePlan(plan); });
    add(calls, w::ListBackups, [](C& c) { return c.console.backups->list(); });
    add(calls, w::BackUpNow, [](C& c) { return c.console.backups->backUpNow(); });
    add(calls, w::WriteArchive, [](C& c, const api::ArchiveWish& wish) { return c.console.backups->writeArchive(wish); });
    add(calls, w::VerifyBackup, [](C& c, const QString& path) { return c.console.backups->verify(path); });
    add(calls, w::DismissRestoreNote, [](C& c) {
        c.console.backups->dismissRestoreNote();
        return readyFuture<Result<void>>({});
    });
}

/// What \a function asks of the prices; NotSupported where the program has none.
template<class Value, class Function>
QFuture<Result<Value>> ofPrices(ApiContext& context, Function function)
{
    if (context.prices == nullptr)
        return readyFuture<Result<Value>>(failure(ErrorCode::NotSupported, QStringLiteral("this service has no prices")));
    return function(*context.prices);
}

void addPriceCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    using P = api::Prices;
    namespace w = wire::calls;
    add(calls, w::ReadPriceBook, [](C& c) { return ofPrices<PriceBook>(c, [](P& prices) { return prices.book(); }); });
    add(calls, w::ChangePrices, [](C& c, const api::PriceChange& change, const QString& user) {
        return ofPrices<api::PriceChangeOutcome>(c, [&](P& prices) { return prices.change(change, user); });
    });
    add(calls, w::PriceHistory, [](C& c, const api::PriceHistoryQuery& query) {
        return ofPrices<Page<api::PriceEvent>>(c, [&](P& prices) { return prices.history(query); });
    });
    add(calls, w::PriceOfSession, [](C& c, TransactionKey key) {
        return ofPrices<api::SessionPrice>(c, [&](P& prices) { return prices.sessionPrice(key); });
    });
    add(calls, w::CostsOfSessions, [](C& c, const QList<TransactionKey>& keys) {
        return ofPrices<QList<SessionCost>>(c, [&](P& prices) { return prices.costs(keys); });
    });
    add(calls, w::PreviewRepricing, [](C& c, const api::RepriceScope& scope) {
        return ofPrices<api::RepricePreview>(c, [&](P& prices) { return prices.repricePreview(scope); });
    });
    add(calls, w::Reprice, [](C& c, const api::RepriceScope& scope, const QString& fingerprint, const QString& reason, const QString& user) {
        return ofPrices<api::RepriceTotals>(c, [&](P& prices) { return prices.reprice(scope, fingerprint, reason, user); });
    });
    add(calls, w::SimulatePrice, [](C& c, const PriceVersion& draft, const api::RepriceScope& scope) {
        return ofPrices<api::RepricePreview>(c, [&](P& prices) { return prices.simulate(draft, scope); });
    });
}

/// Asks a service that may be missing.
template<class R, class Service, class Function>
QFuture<Result<R>> ask(Service* service, Function function)
{
    if (service == nullptr)
        return readyFuture<Result<R>>(failure(ErrorCode::NotSupported, QStringLiteral("this service has no accounts")));
    return function(*service);
}

void addCorrectionCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::Cases, [](C& c, const api::CaseQuery& query) {
        return ask<Page<BillingCase>>(c.console.corrections, [&](api::Corrections& to) { return to.cases(query); });
    });
    add(calls, w::CountCases, [](C& c) {
        return ask<api::CaseCounts>(c.console.corrections, [&](api::Corrections& to) { return to.caseCounts(); });
    });
    add(calls, w::ReadCase, [](C& c, TransactionKey transaction) {
        return ask<BillingCase>(c.console.corrections, [&](api::Corrections& to) { return to.caseOf(transaction); });
    });
    add(calls, w::CostByValues, [](C& c, TransactionKey transaction, const SessionValues& values) {
        return ask<SessionCost>(c.console.corrections, [&](api::Corrections& to) { return to.costBy(transaction, values); });
    });
    add(calls, w::Decide, [](C& c, const QList<CaseDecision>& decisions, const QString& user) {
        return ask<QList<CorrectionRecord>>(c.console.corrections, [&](api::Corrections& to) { return to.decide(decisions, user); });
    });
    add(calls, w::ReadCorrections, [](C& c, TransactionKey transaction) {
        return ask<QList<CorrectionRecord>>(c.console.corrections, [&](api::Corrections& to) { return to.corrections(transaction); });
    });
}

void addMonthCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::ListMonths, [](C& c) {
        return ask<QList<MonthSummary>>(c.console.months, [&](api::Months& to) { return to.months(); });
    });
    add(calls, w::ReadMonth, [](C& c, BillingMonth month) {
        return ask<MonthSummary>(c.console.months, [&](api::Months& to) { return to.month(month); });
    });
    add(calls, w::Bookings, [](C& c, const api::BookingQuery& query) {
        return ask<Page<Booking>>(c.console.months, [&](api::Months& to) { return to.bookings(query); });
    });
    add(calls, w::SumBookings, [](C& c, const api::BookingQuery& query) {
        return ask<QList<BookingTotals>>(c.console.months, [&](api::Months& to) { return to.totals(query); });
    });
    add(calls, w::Parties, [](C& c, BillingMonth month, api::StatementBy by) {
        return ask<QList<api::StatementParty>>(c.console.months, [&](api::Months& to) { return to.parties(month, by); });
    });
    add(calls, w::ReadPreflight, [](C& c, BillingMonth month) {
        return ask<Preflight>(c.console.months, [&](api::Months& to) { return to.preflight(month); });
    });
    add(calls, w::LockMonth, [](C& c, BillingMonth month, const QString& fingerprint, const QString& user) {
        return ask<MonthSummary>(c.console.months, [&](api::Months& to) { return to.lock(month, fingerprint, user); });
    });
}

void addDocumentCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::ListRanges, [](C& c) {
        return ask<QList<NumberRange>>(c.console.documents, [&](api::Documents& to) { return to.ranges(); });
    });
    add(calls, w::SaveRange, [](C& c, const NumberRange& range, const QString& user) {
        return ask<void>(c.console.documents, [&](api::Documents& to) { return to.saveRange(range, user); });
    });
    add(calls, w::HoldNumbers, [](C& c, const QList<DocumentDraft>& drafts, const QString& user) {
        return ask<HeldNumbers>(c.console.documents, [&](api::Documents& to) { return to.hold(drafts, user); });
    });
    add(calls, w::IssueDocuments, [](C& c, const QString& ticket, const QList<QByteArray>& contents, const QString& reason) {
        return ask<QList<DocumentRecord>>(c.console.documents, [&](api::Documents& to) { return to.issue(ticket, contents, reason); });
    });
    add(calls, w::ReleaseNumbers, [](C& c, const QString& ticket) {
        return ask<void>(c.console.documents, [&](api::Documents& to) { return to.release(ticket); });
    });
    add(calls, w::ListDocuments, [](C& c, const api::DocumentQuery& query) {
        return ask<Page<DocumentRecord>>(c.console.documents, [&](api::Documents& to) { return to.documents(query); });
    });
    add(calls, w::ReadDocument, [](C& c, DocumentId id) {
        return ask<DocumentRecord>(c.console.documents, [&](api::Documents& to) { return to.document(id); });
    });
    add(calls, w::ReadDocumentContent, [](C& c, DocumentId id) {
        return ask<QByteArray>(c.console.documents, [&](api::Documents& to) { return to.content(id); });
    });
    add(calls, w::CountPrint, [](C& c, DocumentId id, const QString& user) {
        return ask<void>(c.console.documents, [&](api::Documents& to) { return to.countPrint(id, user); });
    });
}

/// Reports, and what drivers are told of costs.
void addReportCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::MakeReport, [](C& c, const ReportQuery& query) {
        return ask<Report>(c.console.reports, [&](api::Reports& to) { return to.report(query); });
    });
    add(calls, w::DriverCostStates, [](C& c) {
        return ask<QList<DriverCostState>>(c.console.driverCosts, [&](api::DriverCosts& to) { return to.states(); });
    });
    add(calls, w::SetDriverCosts, [](C& c, const std::optional<StationId>& station, DriverCostSwitch value, const QString& user) {
        return ask<void>(c.console.driverCosts, [&](api::DriverCosts& to) { return to.setSwitch(station, value, user); });
    });
}

void addMachineCalls(ConsoleCalls& calls)
{
    using C = ApiContext;
    namespace w = wire::calls;
    add(calls, w::ReadMachine, [](C& c) { return c.console.machine->readState(); });
    add(calls, w::ChangeSettings, [](C& c, const api::SettingChanges& changes) { return c.console.machine->changeSettings(changes); });
    add(calls, w::CheckPort, [](C& c, int port, const QString& address) { return c.console.machine->checkPort(port, address); });
    add(calls, w::TestPort, [](C& c, int port) { return c.console.machine->testPort(port); });
    add(calls, w::CheckCertificate,
        [](C& c, const QString& certificate, const QString& key) { return c.console.machine->checkCertificate(certificate, key); });
    add(calls, w::MeasureStorage, [](C& c) { return c.console.machine->storageUse(); });
    add(calls, w::RenewApiToken, [](C& c) { return c.console.machine->renewApiToken(); });
}

} // namespace

QByteArray consoleOf(const http::HttpRequest& request)
{
    return request.headers.value(QByteArray(wire::ConsoleHeader).toLower()).trimmed().left(LongestConsoleId);
}

ConsoleCalls makeConsoleCalls()
{
    ConsoleCalls calls;
    addEngineCalls(calls);
    addHistoryCalls(calls);
    addAdministrationCalls(calls);
    addAlertCalls(calls);
    addServiceCalls(calls);
    addJobCalls(calls);
    addBackupCalls(calls);
    addPriceCalls(calls);
    addCorrectionCalls(calls);
    addMonthCalls(calls);
    addDocumentCalls(calls);
    addReportCalls(calls);
    addMachineCalls(calls);
    return calls;
}

} // namespace forecourt::localapi
