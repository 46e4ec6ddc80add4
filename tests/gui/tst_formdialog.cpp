// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Dialogs stay calm while what is typed in them is judged.
#include "tests/support/testprogram.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/formdialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace forecourt::ui;

namespace forecourt::tests::formdialog {

class TestFormDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorMovesNoField();
};

void TestFormDialog::anErrorMovesNoField()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    auto* dialog = new FormDialog(themes, QStringLiteral("New tag"), nullptr, 560);
    auto* price = new QLineEdit;
    auto* name = new QLineEdit;
    dialog->addField(QStringLiteral("Price"), price);
    dialog->addField(QStringLiteral("Name"), name);
    dialog->setAcceptButton(QStringLiteral("Save"));
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const auto settle = [] {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    };
    settle();
    const auto places = [&] { return QList<int>{price->mapTo(dialog, QPoint()).y(), name->mapTo(dialog, QPoint()).y()}; };
    const QList<int> before = places();
    const int height = dialog->height();
    dialog->setFieldError(price, QStringLiteral("Not a number"));
    settle();
    QCOMPARE(places(), before);
    QCOMPARE(dialog->height(), height);
    dialog->setFieldError(price, QString());
    dialog->setProblem(QStringLiteral("The disk is full"));
    settle();
    QCOMPARE(places(), before); // what is below them may grow
    delete dialog;
}

FORECOURT_WINDOW_TEST(TestFormDialog)

} // namespace forecourt::tests::formdialog

#include "tst_formdialog.moc"
