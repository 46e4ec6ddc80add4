// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Dialogs stay calm while what is typed in them is judged.
#include "tests/support/testprogram.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/formdialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QTest>

using namespace forecourt::ui;

namespace forecourt::tests::formdialog {

class TestFormDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorMovesNoField();
    void nothingLiesOverTheButtons();
    void whatIsHigherThanTheScreenScrolls();
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

void TestFormDialog::nothingLiesOverTheButtons()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    FormDialog dialog(themes, QStringLiteral("Which settings should all of the chargers of this site have from now on?"), nullptr, 320);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setText(QStringLiteral("Every guided check compares a charger with this list. Leave out what may differ from one to the next."));
    auto* text = new QPlainTextEdit;
    text->setMinimumHeight(QGuiApplication::primaryScreen()->availableGeometry().height() * 2 / 3 - 150); // Qt's first height is too little
    dialog.addField(QStringLiteral("One per line: name = value"), text);
    Button* accept = dialog.setAcceptButton(QStringLiteral("Save"));
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto gap = [&] { return accept->mapTo(&dialog, QPoint()).y() - text->mapTo(&dialog, QPoint(0, text->height())).y(); };
    QTRY_VERIFY2(gap() > 0, qPrintable(QString::number(gap())));
    QVERIFY(text->height() >= text->minimumHeight());
}

void TestFormDialog::whatIsHigherThanTheScreenScrolls()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    FormDialog dialog(themes, QStringLiteral("New tag"), nullptr, 560);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const int room = QGuiApplication::primaryScreen()->availableGeometry().height();
    auto* text = new QPlainTextEdit;
    text->setMinimumHeight(room);
    auto* name = new QLineEdit;
    dialog.addField(QStringLiteral("Remark"), text);
    dialog.addField(QStringLiteral("Name"), name);
    const Button* accept = dialog.setAcceptButton(QStringLiteral("Save"));
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_VERIFY(dialog.findChild<QScrollArea*>(QStringLiteral("dialogContent")) != nullptr);
    QTRY_VERIFY(dialog.height() <= room);
    QTRY_VERIFY(dialog.rect().contains(QRect(accept->mapTo(&dialog, QPoint()), accept->size())));
    QVERIFY(name->isVisible() && text->height() >= room);
}

FORECOURT_WINDOW_TEST(TestFormDialog)

} // namespace forecourt::tests::formdialog

#include "tst_formdialog.moc"
