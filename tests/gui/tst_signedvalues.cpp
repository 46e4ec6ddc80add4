// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed values in their dialog: a key is chosen, the verdict is told in words.
#include "tests/support/fakechangesource.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/signedvaluesdialog.h"
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

struct Dialog
{
    FakeChangeSource source;
    api::LiveSite site{source};
    ManualClock clock;
    ThemeManager themes{*qApp};
    Workspace workspace{site, clock, QLocale(QLocale::English, QLocale::UnitedKingdom)};
    SignedValuesDialog dialog;

    explicit Dialog(const QList<MeterSample>& samples) : dialog(themes, workspace, QStringLiteral("2026-000123"), samples, nullptr) {}

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

FORECOURT_WINDOW_TEST(TestSignedValues)
#include "tst_signedvalues.moc"
