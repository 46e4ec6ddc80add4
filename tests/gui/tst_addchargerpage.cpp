// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Add charger: address in every spelling, password, lobby, refusals with their remedy.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/addchargerpage.h"
#include "ui/pages/connectionaddress.h"
#include "ui/settings/addressesdialog.h"
#include "ui/widgets/copyfield.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QRadioButton>
#include <QRegularExpression>

#include <qrcodegen/qrcodegen.hpp>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestAddChargerPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressIsSpelledThreeWays_data();
    void addressIsSpelledThreeWays();
    void codeIsThatOfTheShownAddress();
    void cardFollowsIdAddressAndSpelling();
    void anOpenTlsPortHasItsAddressToo();
    void afterARestoreAChargerWithTlsIsToldThatAddress();
    void passwordIsSavedAndShownOnce();
    void passwordNeedsAnId();
    void failedPasswordIsNotShown();
    void copyAllHasEveryPart();
    void lobbyIsHeldOpenWhileShown();
    void lobbyIsHeldAgainAfterASnapshot();
    void refusalSaysWhatToChangeAndDoesIt();
    void loosenedSecurityHasAWayBack();
    void droppedPasswordIsAskedForFirst();
    void bootedCandidateIsAcceptedHere();
    void manyThatWaitStayAsTheyAre();
    void passwordsAreTypeable();
};

namespace {

/// The modules of a code as they are painted: dark is true. Its corners are finder patterns, so its dark pixels end where it ends.
QList<QList<bool>> paintedModules(QWidget& code, int count)
{
    const QImage image = code.grab().toImage();
    const auto isDark = [&image](int x, int y) { return qGray(image.pixel(x, y)) < 64; };
    QRect area;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (isDark(x, y))
                area |= QRect(x, y, 1, 1);
        }
    }
    QList<QList<bool>> modules;
    for (int y = 0; y < count && area.isValid(); ++y) {
        QList<bool> line;
        for (int x = 0; x < count; ++x)
            line.append(isDark(area.left() + (2 * x + 1) * area.width() / (2 * count), area.top() + (2 * y + 1) * area.height() / (2 * count)));
        modules.append(line);
    }
    return modules;
}

bool isCodeOf(QWidget& code, const QString& text)
{
    const auto wanted = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    const QList<QList<bool>> painted = paintedModules(code, wanted.getSize());
    if (painted.size() != wanted.getSize())
        return false;
    for (int y = 0; y < wanted.getSize(); ++y) {
        for (int x = 0; x < wanted.getSize(); ++x) {
            if (painted.at(y).at(x) != wanted.getModule(x, y))
                return false;
        }
    }
    return true;
}

} // namespace

void TestAddChargerPage::codeIsThatOfTheShownAddress()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setCandidate(QStringLiteral("SN0042"));
    fixture.window.resize(1'300, 900);
    page.resize(fixture.window.size());
    fixture.window.show();
    fixture.settle();
    auto* code = find<QrCode>(page, "connectionQr");
    const auto* url = find<CopyField>(page, "connectionUrl");
    const QString whole = url->text();
    QVERIFY(isCodeOf(*code, whole));
    QVERIFY(!isCodeOf(*code, QStringLiteral("ws://192.168.1.20:8887/ocpp/SN0043"))); // as long, one letter other
    QVERIFY(code->accessibleName().contains(whole));
    find<QRadioButton>(page, "spelling0")->setChecked(true);
    QVERIFY(isCodeOf(*code, url->text()));
    find<QComboBox>(page, "connectionHost")->setCurrentIndex(1);
    QVERIFY(isCodeOf(*code, url->text()));
    find<QComboBox>(page, "connectionHost")->setCurrentIndex(0);
    find<QRadioButton>(page, "spelling2")->setChecked(true); // who scans gets an address, whatever the box wants
    QVERIFY(!url->text().startsWith(QStringLiteral("ws")));
    QVERIFY(isCodeOf(*code, whole));
}

void TestAddChargerPage::addressIsSpelledThreeWays_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("adds");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("bare");
    QTest::newRow("IPv4") << QStringLiteral("192.168.1.20") << QStringLiteral("SN1") << QStringLiteral("ws://192.168.1.20:8887/ocpp/") << QStringLiteral("ws://192.168.1.20:8887/ocpp/SN1") << QStringLiteral("192.168.1.20:8887/ocpp/SN1");
    QTest::newRow("IPv6") << QStringLiteral("fe80::1") << QStringLiteral("SN1") << QStringLiteral("ws://[fe80::1]:8887/ocpp/") << QStringLiteral("ws://[fe80::1]:8887/ocpp/SN1") << QStringLiteral("[fe80::1]:8887/ocpp/SN1");
    QTest::newRow("odd id") << QStringLiteral("host") << QStringLiteral("Bay 4/a") << QStringLiteral("ws://host:8887/ocpp/") << QStringLiteral("ws://host:8887/ocpp/Bay%204%2Fa") << QStringLiteral("host:8887/ocpp/Bay%204%2Fa");
}

void TestAddChargerPage::addressIsSpelledThreeWays()
{
    QFETCH(QString, host);
    QFETCH(QString, id);
    const ConnectionAddress address{host, 8887, id};
    QTEST(address.spelled(AddressSpelling::AddsIdItself), "adds");
    QTEST(address.spelled(AddressSpelling::WholeAddress), "whole");
    QTEST(address.spelled(AddressSpelling::WithoutScheme), "bare");
}

void TestAddChargerPage::cardFollowsIdAddressAndSpelling()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setCandidate(QStringLiteral("SN0042"));
    auto* url = find<CopyField>(page, "connectionUrl");
    QCOMPARE(url->text(), QStringLiteral("ws://192.168.1.20:8887/ocpp/SN0042"));
    find<QRadioButton>(page, "spelling0")->setChecked(true);
    QCOMPARE(url->text(), QStringLiteral("ws://192.168.1.20:8887/ocpp/"));
    find<QRadioButton>(page, "spelling1")->setChecked(true);
    find<QComboBox>(page, "connectionHost")->setCurrentIndex(1);
    QCOMPARE(url->text(), QStringLiteral("ws://[fe80::1]:8887/ocpp/SN0042"));
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {9000, true, {}};
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(url->text(), QStringLiteral("ws://[fe80::1]:9000/ocpp/SN0042")); // the choice stays
}

void TestAddChargerPage::anOpenTlsPortHasItsAddressToo()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setCandidate(QStringLiteral("SN0042"));
    auto* url = find<CopyField>(page, "connectionTlsUrl");
    auto* why = find<QLabel>(page, "connectionWhyNotTls");
    const auto publish = [&](const PortState& tls) {
        ChangeBatch batch;
        batch.system = SystemState{};
        batch.system->ocpp = {8887, true, {}};
        batch.system->ocppTls = tls;
        fixture.console.source.publish(batch);
        fixture.settle();
    };
    publish({}); // no certificate
    QVERIFY(!url->isVisibleTo(&page));
    QVERIFY(why->isVisibleTo(&page) && why->text().contains(QStringLiteral("certificate")));
    publish({8443, false, QStringLiteral("in use")});
    QVERIFY(!url->isVisibleTo(&page));
    QVERIFY(why->isVisibleTo(&page) && why->text().contains(QStringLiteral("8443")));
    publish({8443, true, {}});
    QVERIFY(url->isVisibleTo(&page) && !why->isVisibleTo(&page));
    QCOMPARE(url->text(), QStringLiteral("wss://192.168.1.20:8443/ocpp/SN0042"));
    QCOMPARE(find<CopyField>(page, "connectionUrl")->text(), QStringLiteral("ws://192.168.1.20:8887/ocpp/SN0042"));
    find<QRadioButton>(page, "spelling0")->setChecked(true);
    QCOMPARE(url->text(), QStringLiteral("wss://192.168.1.20:8443/ocpp/"));
    find<Button>(page, "connectionCopyAll")->click();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("wss://192.168.1.20:8443/ocpp/")));
}

void TestAddChargerPage::afterARestoreAChargerWithTlsIsToldThatAddress()
{
    PageFixture fixture;
    StationBuilder safe = aStation(QStringLiteral("SAFE"));
    safe.state.record.securityProfile = 2;
    StationBuilder strict = aStation(QStringLiteral("STRICT"));
    strict.state.record.allowPlain = false;
    for (const StationBuilder& station : {safe, strict, aStation(QStringLiteral("OLD"))})
        fixture.console.source.publishStation(station.state);
    const auto publish = [&](const PortState& tls) {
        ChangeBatch batch;
        batch.system = SystemState{};
        batch.system->ocpp = {8887, true, {}};
        batch.system->ocppTls = tls;
        fixture.console.source.publish(batch);
        fixture.settle();
    };
    publish({8443, true, {}});
    api::RestoreNote note;
    note.addresses = {QStringLiteral("192.168.1.37")};
    auto* box = new AddressesDialog(fixture.context(), note, &fixture.window);
    box->open();
    fixture.settle();
    const auto now = [box](const char* name) { return find<CopyField>(*box, name)->text(); };
    QCOMPARE(now("addressNow_SAFE"), QStringLiteral("wss://192.168.1.20:8443/ocpp/SAFE"));
    QCOMPARE(now("addressNow_STRICT"), QStringLiteral("wss://192.168.1.20:8443/ocpp/STRICT"));
    QCOMPARE(now("addressNow_OLD"), QStringLiteral("ws://192.168.1.20:8887/ocpp/OLD"));
    QVERIFY(!box->findChild<QLabel*>(QStringLiteral("addressBefore_SAFE"))); // nobody knows its old port
    QVERIFY(box->findChild<QLabel*>(QStringLiteral("addressBefore_OLD")));
    publish({8443, false, QStringLiteral("in use")});
    const QString port = QStringLiteral("8443");
    for (const char* name : {"addressNow_SAFE", "addressNow_STRICT"}) { // without encryption they would be turned away
        QCOMPARE(now(name), QString());
        QVERIFY(find<CopyField>(*box, name)->blockedReason().contains(port));
    }
    for (const char* name : {"addressScan_SAFE", "addressScan_STRICT"})
        QVERIFY(find<Button>(*box, name)->blockedReason().contains(port));
    for (const char* name : {"addressWhy_SAFE", "addressWhy_STRICT"}) {
        QVERIFY(find<QLabel>(*box, name)->isVisibleTo(box));
        QVERIFY(find<QLabel>(*box, name)->text().contains(port));
    }
    QVERIFY(!find<QLabel>(*box, "addressWhy_OLD")->isVisibleTo(box));
    QVERIFY(!find<Button>(*box, "addressScan_OLD")->isBlocked());
    box->reject();
}

void TestAddChargerPage::passwordIsSavedAndShownOnce()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    find<QLineEdit>(page, "connectionId")->setText(QStringLiteral("SN0042"));
    press(page, "connectionNewPassword");
    QCOMPARE(fixture.console.administration.savedStations.size(), 1);
    const auto [station, change] = fixture.console.administration.savedStations.first();
    QCOMPARE(station, StationId(QStringLiteral("SN0042")));
    QCOMPARE(find<CopyField>(page, "connectionPassword")->text().toUtf8(), *change.password);
    QVERIFY(!change.isAdmitted); // accepting is another decision
    find<QLineEdit>(page, "connectionId")->setText(QStringLiteral("OTHER"));
    QVERIFY(find<CopyField>(page, "connectionPassword")->text().isEmpty());
}

void TestAddChargerPage::passwordNeedsAnId()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    press(page, "connectionNewPassword");
    QVERIFY(fixture.console.administration.savedStations.isEmpty());
    QVERIFY(find<Button>(page, "connectionNewPassword")->blockedReason().contains(QStringLiteral("id")));
}

void TestAddChargerPage::failedPasswordIsNotShown()
{
    PageFixture fixture;
    fixture.console.administration.failure = Error{ErrorCode::StorageReadOnly, {}, {}};
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setCandidate(QStringLiteral("SN0042"));
    press(page, "connectionNewPassword");
    QVERIFY(find<CopyField>(page, "connectionPassword")->text().isEmpty());
    QVERIFY(find<QLabel>(page, "connectionProblem")->text().contains(QStringLiteral("cannot be written")));
}

void TestAddChargerPage::copyAllHasEveryPart()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setCandidate(QStringLiteral("SN0042"));
    press(page, "connectionCopyAll");
    const QString text = QApplication::clipboard()->text();
    for (const char* part : {"ws://192.168.1.20:8887/ocpp/SN0042", "Host: 192.168.1.20", "Port: 8887", "Path: /ocpp/SN0042", "SN0042", "OCPP 1.6"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
}

void TestAddChargerPage::lobbyIsHeldOpenWhileShown()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions);
    QVERIFY(!fixture.console.administration.lobbyHeld);
    page.show();
    fixture.settle();
    QVERIFY(fixture.console.administration.lobbyHeld);
    page.hide();
    fixture.settle();
    QVERIFY(!fixture.console.administration.lobbyHeld);
}

void TestAddChargerPage::lobbyIsHeldAgainAfterASnapshot()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions);
    const auto loseLink = [&fixture] { // a service lets go, and gives a snapshot when the link is back
        fixture.console.administration.lobbyHeld = false;
        fixture.console.source.requestSnapshot();
        fixture.settle();
    };
    page.show();
    fixture.settle();
    loseLink();
    QVERIFY(fixture.console.administration.lobbyHeld);
    page.hide();
    fixture.settle();
    loseLink();
    QVERIFY(!fixture.console.administration.lobbyHeld);
}

void TestAddChargerPage::refusalSaysWhatToChangeAndDoesIt()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    QVERIFY(find<QWidget>(page, "refusalBanner")->isHidden());
    ChangeBatch batch;
    batch.attempts = {anAttempt(AttemptReason::NoSubprotocol, QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(!find<QWidget>(page, "refusalBanner")->isHidden());
    press(page, "refusalRemedy");
    QCOMPARE(fixture.console.administration.savedStations.value(0).second.assumedProtocol, std::optional(QStringLiteral("ocpp1.6")));
    batch.attempts = {anAttempt(AttemptReason::BadPath)};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(find<Button>(page, "refusalRemedy")->isHidden()); // only the person at the charger can help
}

void TestAddChargerPage::loosenedSecurityHasAWayBack()
{
    PageFixture fixture;
    StationBuilder strict = aStation(QStringLiteral("SN0042"));
    strict.state.record.securityProfile = 2;
    strict.state.record.allowPlain = false;
    fixture.console.source.publishStation(strict.state);
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    ChangeBatch batch;
    batch.attempts = {anAttempt(AttemptReason::WrongSecurityProfile, QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    press(page, "refusalRemedy");
    const StationId id(QStringLiteral("SN0042"));
    QVERIFY(fixture.console.site.station(id)->record.allowPlain);
    QCOMPARE(fixture.console.site.station(id)->record.securityProfile, 0);
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
    QVERIFY(!fixture.console.site.station(id)->record.allowPlain);
    QCOMPARE(fixture.console.site.station(id)->record.securityProfile, 2);
    fixture.host.redo();
    fixture.settle();
    QVERIFY(fixture.console.site.station(id)->record.allowPlain);
}

void TestAddChargerPage::droppedPasswordIsAskedForFirst()
{
    PageFixture fixture;
    StationBuilder known = aStation(QStringLiteral("SN0042"));
    known.state.record.hasPassword = true;
    fixture.console.source.publishStation(known.state);
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    ChangeBatch batch;
    batch.attempts = {anAttempt(AttemptReason::WrongPassword, QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    press(page, "refusalRemedy");
    QVERIFY(fixture.console.administration.savedStations.isEmpty());
    press(fixture.window, "dropPasswordNew");
    QCOMPARE(fixture.host.addChargers, QStringList{QStringLiteral("SN0042")}); // the card that makes one
    QVERIFY(fixture.console.administration.savedStations.isEmpty());
    press(page, "refusalRemedy");
    press(fixture.window, "dropPasswordAccept");
    QCOMPARE(fixture.console.administration.savedStations.size(), 1);
    QVERIFY(fixture.console.administration.savedStations.first().second.password->isEmpty());
    QVERIFY(!fixture.host.undo); // nothing that cannot be kept is promised
}

/// A fleet that calls again and again must not make the window build all its rows each time.
void TestAddChargerPage::manyThatWaitStayAsTheyAre()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* more = find<QLabel>(page, "moreCandidates");
    QVERIFY(more->isHidden());
    ChangeBatch batch;
    batch.candidates.emplace();
    for (int i = 0; i < 200; ++i)
        batch.candidates->append(aCandidate(QStringLiteral("CP%1").arg(i)));
    fixture.console.source.publish(batch);
    fixture.settle();
    const auto buttons = page.findChildren<Button*>(QStringLiteral("candidateAccept"));
    QCOMPARE(buttons.size(), 10);
    QVERIFY(!more->isHidden() && more->text().contains(QStringLiteral("190")));
    batch.candidates->last().attempts += 1;
    batch.candidates->first().attempts += 1;
    batch.candidates->first().lastSeenAt = pictureTime().addSecs(30);
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(page.findChildren<Button*>(QStringLiteral("candidateAccept")), buttons);
    batch.candidates->first().model = QStringLiteral("another");
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(page.findChildren<Button*>(QStringLiteral("candidateAccept")).first() != buttons.first());
}

void TestAddChargerPage::bootedCandidateIsAcceptedHere()
{
    PageFixture fixture;
    AddChargerPage page(fixture.context(), fixture.actions, &fixture.window);
    ChangeBatch batch;
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    press(page, "candidateAccept");
    const StationId id(QStringLiteral("SN0042"));
    QCOMPARE(fixture.console.administration.admitted.value(0).first, id);
    QVERIFY(fixture.host.undo); // back to waiting
    fixture.host.undo();
    fixture.settle();
    QVERIFY(!fixture.console.site.station(id)->record.isAdmitted);
    fixture.host.redo();
    fixture.settle();
    QVERIFY(fixture.console.site.station(id)->record.isAdmitted);
}

void TestAddChargerPage::passwordsAreTypeable()
{
    static const QRegularExpression shape(QStringLiteral("^([A-HJ-NP-Za-km-z2-9]{4}-){3}[A-HJ-NP-Za-km-z2-9]{4}$"));
    QSet<QString> made;
    for (int i = 0; i < 200; ++i) {
        const QString password = newStationPassword();
        QVERIFY2(shape.match(password).hasMatch(), qPrintable(password));
        made.insert(password);
    }
    QCOMPARE(made.size(), 200);
}

FORECOURT_WINDOW_TEST(TestAddChargerPage)
#include "tst_addchargerpage.moc"
