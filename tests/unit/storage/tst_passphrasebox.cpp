// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Secrets of a backup, closed with a passphrase.
#include "core/storage/passphrasebox.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

class PassphraseBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxIsClosedToOthers();
};

void PassphraseBoxTest::boxIsClosedToOthers()
{
    const auto box = storage::sealBox("secret", "pass");
    QVERIFY(box && !box->contains("secret"));
    QCOMPARE(*storage::openBox(*box, "pass"), QByteArray("secret"));
    QVERIFY(*storage::sealBox("secret", "pass") != *box); // another salt each time
    for (qsizetype at : {qsizetype(9), qsizetype(30), box->size() - 1}) {
        QByteArray altered = *box;
        altered[at] = char(altered.at(at) ^ 1);
        QCOMPARE(storage::openBox(altered, "pass").error().code, ErrorCode::NotAllowed);
    }
    QCOMPARE(storage::openBox(box->left(20), "pass").error().code, ErrorCode::StorageCorrupt);
    QCOMPARE(storage::openBox({}, "pass").error().code, ErrorCode::StorageCorrupt);
}

FORECOURT_TEST(PassphraseBoxTest)
#include "tst_passphrasebox.moc"
