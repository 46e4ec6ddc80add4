// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed values in their dialog: a key is chosen, the verdict is told in words.
#include "tests/support/fakeadministration.h"
#include "tests/support/fakechangesource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sitebuilder.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/signedvaluesdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

QString dataPath(const char* name)
{
    return QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/ocmf/") + QLatin1String(name);
}

MeterSample signedSample(const char* name)
{
    MeterSample sample;
    sample.at = QDateTime(QDate(2026, 5, 5), QTime(7, 40), Qt::UTC);
    QFile file(dataPath(name));
    if (file.open(QIODevice::ReadOnly))
        sample.signedData = QString::fromUtf8(file.readAll());
    return sample;
}

const StationId Charger(QStringLiteral("CP-1"));

PinnedMeterKey pinnedKey(const char* name)
{
    QFile file(dataPath(name));
    PinnedMeterKey key;
    if (file.open(QIODevice::ReadOnly))
        key.der = signedvalues::meterKeyFrom(file.readAll()).value().der;
    key.fingerprint = QStringLiteral("0123");
    key.pinnedAt = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    key.pinnedBy = QStringLiteral("Eva");
    return key;
}

/// Values of connector 2.
struct Dialog
{
    FakeChangeSource source;
    FakeAdministration administration{source};
    api::LiveSite site{source};
    ManualClock clock;
    ThemeManager themes{*qApp};
    Workspace workspace{site, clock, QLocale(QLocale::English, QLocale::UnitedKingdom)};
    bool isPublished;
    SignedValuesDialog dialog;

    explicit Dialog(const QList<MeterSample>& samples, const std::optional<PinnedMeterKey>& pinned = std::nullopt)
        : isPublished(publish(pinned)),
          dialog(themes, workspace, QStringLiteral("2026-000123"), samples, {administration, Charger, EvseId(2), QStringLiteral("Max")}, nullptr)
    {
    }

    bool publish(const std::optional<PinnedMeterKey>& pinned)
    {
        StationState state = aStation(Charger.value()).online().withConnectors(2).state;
        if (pinned)
            state.record.meterKeys.insert(2, *pinned);
        source.requestSnapshot();
        settle();
        source.publishStation(state);
        settle();
        return site.station(Charger) != nullptr;
    }
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    [[nodiscard]] Button& pin() const { return *dialog.findChild<Button*>(QStringLiteral("signedPin")); }

    [[nodiscard]] QString verdict() const { return dialog.findChild<TextLabel*>(QStringLiteral("signedVerdict"))->text(); }
};

} // namespace

class TestSignedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsClaimedWithoutAKey();
    void rightKeyIsTold();
    void anotherKeyIsTold();
    void changedValueIsTold();
    void fileWithoutAKeyIsTold();
    void chosenKeyIsPinned();
    void pinnedKeyIsUsedByItself();
    void keyThatCameWithTheValueIsOffered();
    void valueOfAnotherMeterThanThePinnedIsTold();
    void pinnedKeyIsReplacedAfterAWarning();
};

void TestSignedValues::nothingIsClaimedWithoutAKey()
{
    const Dialog d({signedSample("secp256r1.ocmf")});
    QVERIFY(d.verdict().startsWith(QLatin1String("Not checked")));
}

void TestSignedValues::rightKeyIsTold()
{
    Dialog d({signedSample("secp256r1.ocmf")});
    const QString before = d.dialog.findChild<QPlainTextEdit*>(QStringLiteral("signedText"))->toPlainText();
    d.dialog.useKey(dataPath("secp256r1.pem"));
    QTRY_VERIFY(d.verdict().contains(QLatin1String("The signature is right")));
    QVERIFY(d.verdict().contains(QLatin1String("Fingerprint")));
    QCOMPARE(d.dialog.findChild<QPlainTextEdit*>(QStringLiteral("signedText"))->toPlainText(), before);
}

void TestSignedValues::anotherKeyIsTold()
{
    Dialog d({signedSample("secp256r1.ocmf")});
    d.dialog.useKey(dataPath("secp384r1.pem"));
    QTRY_VERIFY(d.verdict().contains(QLatin1String("another meter's")));
}

void TestSignedValues::changedValueIsTold()
{
    MeterSample sample = signedSample("secp256r1.ocmf");
    sample.signedData.replace(QLatin1String("2957.933"), QLatin1String("2857.933"));
    Dialog d({sample});
    d.dialog.useKey(dataPath("secp256r1.pem"));
    QTRY_VERIFY(d.verdict().contains(QLatin1String("The signature is wrong")));
}

void TestSignedValues::fileWithoutAKeyIsTold()
{
    Dialog d({signedSample("secp256r1.ocmf")});
    d.dialog.useKey(dataPath("README.md"));
    const auto isTold = [&d] {
        const auto labels = d.dialog.findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const TextLabel* label) { return label->text().contains(QLatin1String("no public key")); });
    };
    QTRY_VERIFY(isTold());
    QVERIFY(d.verdict().startsWith(QLatin1String("Not checked")));
}

void TestSignedValues::chosenKeyIsPinned()
{
    Dialog d({signedSample("secp256r1.ocmf")});
    QVERIFY(d.isPublished);
    QVERIFY(d.pin().blockedReason().contains(QStringLiteral("choose the key")));
    d.dialog.useKey(dataPath("secp256r1.pem"));
    QTRY_VERIFY(d.verdict().contains(QLatin1String("not pinned")));
    QVERIFY(!d.pin().isBlocked());
    d.pin().click();
    QTRY_COMPARE(d.administration.savedStations.size(), 1);
    const auto& [station, change] = d.administration.savedStations.first();
    QCOMPARE(station, Charger);
    QCOMPARE(change.meterKeys.keys(), QList<int>{2});
    QCOMPARE(change.meterKeys.value(2).der, pinnedKey("secp256r1.pem").der);
    QCOMPARE(change.meterKeys.value(2).pinnedBy, QStringLiteral("Max"));
    QTRY_VERIFY(d.verdict().contains(QLatin1String("by Max")));
    QVERIFY(d.pin().blockedReason().contains(QStringLiteral("already")));
}

void TestSignedValues::pinnedKeyIsUsedByItself()
{
    const Dialog d({signedSample("secp256r1.ocmf")}, pinnedKey("secp256r1.pem"));
    QVERIFY(d.verdict().contains(QLatin1String("The signature is right")));
    QVERIFY(d.verdict().contains(QLatin1String("by Eva")));
}

void TestSignedValues::keyThatCameWithTheValueIsOffered()
{
    MeterSample sample = signedSample("secp256r1.ocmf");
    const auto key = signedvalues::meterKeyFrom(pinnedKey("secp256r1.pem").der);
    sample.signedData = QString::fromUtf8(signedvalues::transparencyFile({sample.signedData.trimmed()}, *key));
    Dialog d({sample});
    QVERIFY(d.verdict().contains(QLatin1String("The signature is right")));
    QVERIFY(d.verdict().contains(QLatin1String("came with the value")));
    QVERIFY(!d.pin().isBlocked());
    d.pin().click();
    QTRY_VERIFY(d.verdict().contains(QLatin1String("by Max")));
    const Dialog other({sample}, pinnedKey("secp256k1.pem")); // what is pinned counts, whatever comes along
    QVERIFY(other.verdict().contains(QLatin1String("not signed with the key that is pinned")));
}

void TestSignedValues::valueOfAnotherMeterThanThePinnedIsTold()
{
    Dialog d({signedSample("secp256r1.ocmf")}, pinnedKey("secp256k1.pem"));
    QVERIFY(d.verdict().contains(QLatin1String("not signed with the key that is pinned")));
    d.dialog.useKey(dataPath("secp256r1.pem")); // that of the meter that did
    QTRY_VERIFY(d.verdict().contains(QLatin1String("The signature is right")));
    QVERIFY(d.verdict().contains(QLatin1String("another key is pinned")));
}

void TestSignedValues::pinnedKeyIsReplacedAfterAWarning()
{
    Dialog d({signedSample("secp256r1.ocmf")}, pinnedKey("secp256k1.pem"));
    d.dialog.useKey(dataPath("secp256r1.pem"));
    QTRY_VERIFY(!d.pin().isBlocked());
    QVERIFY(d.pin().text().contains(QStringLiteral("Replace")));
    d.pin().click();
    QVERIFY(d.administration.savedStations.isEmpty()); // asked first
    auto* accept = d.dialog.findChild<Button*>(QStringLiteral("signedReplaceAccept"));
    QVERIFY(accept);
    accept->click();
    QTRY_COMPARE(d.administration.savedStations.size(), 1);
    QTRY_VERIFY(d.verdict().contains(QLatin1String("by Max")));
}

FORECOURT_WINDOW_TEST(TestSignedValues)
#include "tst_signedvalues.moc"
