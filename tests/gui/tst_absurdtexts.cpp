// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Absurd names from chargers, files and people: plain text everywhere, and nothing grows with them.
#include "tests/gui/everything.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/messagebuilder.h"
#include "tests/support/testprogram.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"
#include "ui/models/priceplacemodel.h"
#include "ui/undolog.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QToolTip>

#include <ctime>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

constexpr int SmallestWindow = 1024;
constexpr int MostHeight = 900;

/// HTML, right to left and its override, an emoji, newlines, a nul, many words, and 10 kB in one word.
const QString Absurd = QStringLiteral("<b>bold</b><img src='x'>\u202eEV \u05d0\u05d1\U0001F697\nnext\tline") + QChar(0)
    + QStringLiteral(" many words").repeated(200) + QString(10'000, QLatin1Char('W'));

/// The believable site with Absurd in every text that somebody else chose.
void makeAbsurd(FullConsole& fixture)
{
    ChangeBatch& state = fixture.fakes.source.state;
    state.site->name = state.site->address = Absurd;
    for (StationPointer& pointer : state.stations) {
        StationState station = *pointer;
        StationRecord& record = station.record;
        record.name = record.area = record.note = Absurd;
        record.boot.vendor = record.boot.model = record.boot.firmwareVersion = record.boot.serialNumber = Absurd;
        record.variables.append({Absurd, Absurd, Absurd, false});
        station.link.peerAddress = Absurd;
        for (ConnectorState& connector : station.connectors)
            connector.name = connector.info = connector.errorCode = connector.vendorErrorCode = Absurd;
        pointer = std::make_shared<StationState>(station);
    }
    for (PersonRecord& person : state.persons)
        person.name = person.group = person.note = Absurd;
    for (TokenRecord& token : state.tokens)
        token.note = token.groupId = Absurd;
    state.unknownTokens->append({Absurd, StationId(Absurd), pictureTime(), 1});
    for (Candidate& candidate : *state.candidates)
        candidate.id = candidate.vendor = candidate.model = candidate.serialNumber = candidate.firmwareVersion = candidate.peerAddress = Absurd;
    for (ConnectionAttempt& attempt : state.attempts)
        attempt.identity = attempt.path = attempt.subprotocols = attempt.detail = attempt.peerAddress = Absurd;
    for (AlertRecord& alert : state.alerts)
        alert.subject = alert.code = alert.vendorCode = alert.info = alert.by = Absurd;
    for (TransactionPointer& pointer : state.transactions) {
        TransactionRecord session = *pointer;
        session.personName = session.token.value = Absurd;
        pointer = std::make_shared<TransactionRecord>(session);
    }
    for (TransactionRecord& session : fixture.fakes.history.transactionRows)
        session.personName = session.token.value = Absurd;
    for (CommandRecord& command : fixture.fakes.history.commandRows)
        command.user = command.errorText = command.answerStatus = Absurd;
    for (EventRecord& event : fixture.fakes.history.eventRows)
        event.code = event.stationTime = Absurd;
    MessageRecord message = aMessage(1, "DataTransfer", "YARD-DC");
    message.messageId = message.action = Absurd;
    message.deviations = QStringList{Absurd};
    fixture.fakes.history.messageRows = {message};
    fixture.fakes.source.requestSnapshot();
    FakeConsole::settle();
}

PriceBook absurdPrices(PriceBook book)
{
    for (PriceSetting& setting : book.prices)
        setting.name = setting.notes = Absurd;
    for (PriceVersion& version : book.versions) {
        version.bands = {PriceBand{Absurd, version.rates}};
        version.groups = {GroupRates{Absurd, version.rates}};
    }
    return book;
}

/// Firmware, a roll-out of it, a log and its file, of the charger that the pages are opened for.
void makeFilesAbsurd(FullConsole& fixture)
{
    const QString station = QStringLiteral("YARD-DC");
    FirmwareFile file = aFirmwareFile(1);
    file.name = file.vendor = file.model = file.version = file.notes = file.signedBy = file.addedBy = Absurd;
    fixture.fakes.files.publish(file);
    fixture.fakes.files.publish(aStationFile(1, station, Absurd));
    FirmwareRollout rollout = aRollout(1);
    rollout.fileName = rollout.vendor = rollout.model = rollout.version = rollout.user = rollout.changedBy = Absurd;
    fixture.fakes.jobs.publish(rollout);
    FirmwareJob job = aFirmwareJob(1, station, FirmwareStage::Installing);
    job.stationStatus = job.detail = job.versionBefore = job.versionSeen = Absurd;
    fixture.fakes.jobs.publish(job);
    LogJob log = aLogJob(2, station, LogStage::Uploading);
    log.stationStatus = log.detail = log.announcedName = log.user = Absurd;
    fixture.fakes.jobs.publish(log);
}

/// What the office works with, and what vendors send. After makeAbsurd().
void makeOfficeAbsurd(FullConsole& fixture)
{
    const StationId station(QStringLiteral("YARD-DC"));
    const PriceId price = fixture.fakes.prices.add(QStringLiteral("Normal"), Rate::fromMinor(45), pictureTime().addDays(-30));
    fixture.fakes.prices.assignToSite(price);
    fixture.fakes.prices.publish(absurdPrices(fixture.fakes.prices.now()));
    ReservationRecord reservation;
    reservation.id = ReservationId(1);
    reservation.station = station;
    reservation.evse = EvseId(1);
    reservation.token.value = reservation.groupId = reservation.personName = reservation.problem = reservation.user = Absurd;
    reservation.createdAt = pictureTime();
    reservation.expiresAt = pictureTime().addSecs(3600);
    reservation.state = ReservationState::Active;
    fixture.fakes.reservations.publish({reservation});
    DocumentRecord document;
    document.id = DocumentId(1);
    document.number = document.recipient = document.issuedBy = document.reason = Absurd;
    document.kind = DocumentKind::Statement;
    document.scope.month = {2026, 4};
    document.gross = {17'931, QStringLiteral("EUR")};
    document.issuedAt = pictureTime();
    fixture.fakes.billing.issued = {document};
    VendorRule rule;
    rule.vendorId = rule.messageId = rule.data = rule.user = Absurd;
    (void)fixture.fakes.vendorData.saveRule(rule);
    VendorMessage message;
    message.vendorId = message.messageId = message.lastData = Absurd;
    message.count = 1;
    message.firstAt = message.lastAt = pictureTime();
    fixture.fakes.vendorData.publishTraffic({station, {message}});
    makeFilesAbsurd(fixture);
    FakeConsole::settle();
}

/// Labels that would draw somebody else's text as HTML.
QStringList richTexts(const QString& where, const QWidget& root)
{
    QStringList found;
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        const bool isHtml = label->textFormat() == Qt::RichText || label->textFormat() == Qt::MarkdownText
            || (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
        if (label->isVisible() && isHtml && label->text().contains(QLatin1String("<img")))
            found.append(where + QStringLiteral(": label ") + label->objectName());
    }
    return found;
}

/// Of this thread alone: what else the computer does says nothing about us.
qint64 workMs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64{time.tv_sec} * 1000 + time.tv_nsec / 1000000;
}

/// Who asks for most room, and how much.
QString widestPart(const QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const int width = std::min(widget->minimumSizeHint().width(), widget->maximumWidth());
        if (widget->isVisible() && (width > 700 || (width > 200 && widget->layout() == nullptr)))
            found.append(QStringLiteral("%1 %2 %3").arg(QLatin1String(widget->metaObject()->className()), widget->objectName()).arg(width));
    }
    return found.mid(0, 8).join(QStringLiteral(", "));
}

/// The tooltip that is shown now; null: none.
QLabel* shownToolTip()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return static_cast<QLabel*>(widget);
    }
    return nullptr;
}

} // namespace

class TestAbsurdTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesKeepTheirSizeAndShowThemAsTheyAre();
    void dialogsKeepTheirSizeAndShowThemAsTheyAre();
    void noticesAreCut();
    void theSmallestWindowStaysSmall();
    void toolTipsArePlainAndFit();
    void placeholdersInNamesStayAsTheyAre_data();
    void placeholdersInNamesStayAsTheyAre();
};

void TestAbsurdTexts::pagesKeepTheirSizeAndShowThemAsTheyAre()
{
    FullConsole fixture;
    makeAbsurd(fixture);
    makeOfficeAbsurd(fixture);
    fixture.open();
    QStringList problems;
    visitPages(fixture, [&](const QString& where, QWidget& root) {
        problems += richTexts(where, root);
        if (root.minimumSizeHint().width() > SmallestWindow)
            problems.append(QStringLiteral("%1: at least %2 wide, most by %3").arg(where).arg(root.minimumSizeHint().width()).arg(widestPart(root)));
        const qint64 before = workMs();
        root.grab();
        if (const qint64 drawing = workMs() - before; drawing > 3000)
            problems.append(QStringLiteral("%1: drawn in %2 ms").arg(where).arg(drawing));
    });
    problems.removeDuplicates();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void TestAbsurdTexts::dialogsKeepTheirSizeAndShowThemAsTheyAre()
{
    FullConsole fixture;
    fixture.open();
    QStringList problems;
    DialogTour(fixture, Absurd, [&problems](const QString& where, QWidget& root) {
        problems += richTexts(where, root);
        const QSize least = root.minimumSizeHint().expandedTo(root.minimumSize());
        if (least.width() > SmallestWindow || least.height() > MostHeight || root.height() > MostHeight)
            problems.append(QStringLiteral("%1: at least %2 × %3, shown %4 high").arg(where).arg(least.width()).arg(least.height()).arg(root.height()));
    }).run();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void TestAbsurdTexts::noticesAreCut()
{
    FullConsole fixture;
    fixture.open();
    Toast* const toast = fixture.window().toasts().post(QStringLiteral("check"), Absurd, QStringLiteral("Undo"));
    fixture.console->undoLog().add(Absurd, [] {}, [] {});
    fixture.console->notices().add({pictureTime(), QStringLiteral("check"), Theme::Color::Good, Absurd, QStringLiteral("people")});
    FakeConsole::settle();
    QVERIFY2(toast->width() < fixture.window().width() / 2 && toast->height() < 200,
             qPrintable(QStringLiteral("%1 × %2").arg(toast->width()).arg(toast->height())));
    QVERIFY(richTexts(QStringLiteral("toast"), fixture.window()).isEmpty());
    for (const QAction* action : fixture.window().menu(MainWindow::MenuId::Edit)->actions())
        QVERIFY2(action->text().size() < 100, "the name of what is undone is cut");
    fixture.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QWidget& popup = fixture.front();
    QVERIFY(popup.width() < 700 && popup.height() < 800);
    fixture.key(Qt::Key_Escape);
}

void TestAbsurdTexts::theSmallestWindowStaysSmall()
{
    FullConsole fixture;
    makeAbsurd(fixture);
    makeOfficeAbsurd(fixture);
    fixture.open();
    visitPages(fixture, [](const QString&, QWidget&) {});
    fixture.window().resize(SmallestWindow, 640);
    FakeConsole::settle();
    QCOMPARE(fixture.window().size(), QSize(SmallestWindow, 640));
    QVERIFY(fixture.window().windowTitle().size() < 300);
}

void TestAbsurdTexts::toolTipsArePlainAndFit()
{
    FullConsole fixture;
    fixture.open();
    for (const QString& text : {QStringLiteral("<b>bold</b><img src='x'>"), QStringLiteral("short"), Absurd,
                                QStringLiteral("many words ").repeated(1000)}) {
        QToolTip::hideText();
        QToolTip::showText(QPoint(10, 10), text, &fixture.window());
        FakeConsole::settle();
        const QLabel* const tip = shownToolTip();
        QVERIFY(tip);
        QCOMPARE(int(tip->textFormat()), int(Qt::PlainText));
        QVERIFY2(tip->width() <= 500 && tip->height() <= 500, qPrintable(QStringLiteral("%1 × %2").arg(tip->width()).arg(tip->height())));
    }
    QToolTip::hideText();
}

void TestAbsurdTexts::placeholdersInNamesStayAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    for (const char* const name : {"Bay %1", "%2", "100 %3 green", "%L1 %n"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestAbsurdTexts::placeholdersInNamesStayAsTheyAre()
{
    QFETCH(const QString, name);
    const StationState station = aStation(QStringLiteral("A1")).named(name).withConnectors(2).state;
    QCOMPARE(connectorName(station, station.connectors.at(1)), name + QStringLiteral(" / 2"));

    PriceBook book;
    PriceSetting price;
    price.id = PriceId(1);
    price.name = name;
    book.prices = {price};
    PriceVersion version;
    version.price = price.id;
    version.number = 7;
    QCOMPARE(versionText(version, book), name + QStringLiteral(", version 7"));

    PricePlace place;
    place.station = StationId(name);
    place.evse = EvseId(2);
    QVERIFY2(place.key().contains(name + QStringLiteral("/2/")), qPrintable(place.key()));
}

FORECOURT_WINDOW_TEST(TestAbsurdTexts)
#include "tst_absurdtexts.moc"
